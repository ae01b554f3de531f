package safedreamer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import safedreamer.training.DecisionRecord;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;
import safedreamer.training.TrainingListener;
import safedreamer.training.UpdateRecord;

/** Says how a training run gets on: one line that changes on a terminal, a line now and then elsewhere. */
final class TrainingProgress implements TrainingListener {

    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final String OVER_THE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final long decisions;
    private final TrainingTally tally;
    private final LongSupplier nanoClock;
    private final RecentRate rate = new RecentRate();
    private Phase phase = Phase.EXPLORING;
    private long printedAt;

    /**
     * @param terminal whether a line can be written over
     * @param decisions to be made in all; 0 for no end
     * @param tally where the run stands; it must hear of things before this does
     * @param nanoClock a clock that never goes back
     */
    TrainingProgress(PrintWriter out, boolean terminal, long decisions, TrainingTally tally, LongSupplier nanoClock) {
        this.out = out;
        this.terminal = terminal;
        this.decisions = decisions;
        this.tally = tally;
        this.nanoClock = nanoClock;
        printedAt = nanoClock.getAsLong();
    }

    @Override
    public synchronized void onDecision(DecisionRecord decision) {
        long now = nanoClock.getAsLong();
        if (decision.phase() != phase) {
            phase = decision.phase();
            rate.clear();
        }
        rate.add(now, decision.decision());
        printIfDue(now);
    }

    @Override
    public synchronized void onUpdate(UpdateRecord update) {
        printIfDue(nanoClock.getAsLong());
    }

    private void printIfDue(long now) {
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (now - printedAt >= pause.toNanos()) {
            printedAt = now;
            print(terminal ? OVER_THE_LINE + line() : line() + System.lineSeparator());
        }
    }

    /** Prints where the run stands a last time and ends the line. */
    synchronized void finish() {
        print((terminal ? OVER_THE_LINE : "") + line() + System.lineSeparator());
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    private String line() {
        StringBuilder text = new StringBuilder();
        text.append("decision ").append(tally.decisions());
        if (decisions > 0) {
            text.append('/').append(decisions);
        }
        text.append(", ")
                .append(tally.episodes())
                .append(" episodes, ")
                .append(tally.updates())
                .append(" updates");
        if (phase == Phase.EXPLORING) {
            text.append(tally.updates() == 0 ? ", exploring" : ", learning before acting");
        }
        tally.recentMean(EpisodeRecord::episodeReturn).ifPresent(mean -> text.append(number(", return %.1f", mean)));
        tally.recentMean(EpisodeRecord::cost).ifPresent(mean -> text.append(number(", cost %.1f", mean)));
        rate.perMinute().ifPresent(perMinute -> text.append(number(", %.0f/min", perMinute)));
        if (phase == Phase.ACTING && tally.decisions() < decisions) {
            rate.until(decisions)
                    .ifPresent(left -> text.append(", ").append(inWords(left)).append(" left"));
        }
        return text.toString();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** "45 s", "16 min", "1 h 35 min". */
    static String inWords(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        long minutes = Math.round(seconds / 60.0);
        if (seconds < 90) {
            return seconds + " s";
        }
        return minutes < 90
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
