package safedreamer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;
import safedreamer.experiment.SweepListener;
import safedreamer.experiment.SweepPace;
import safedreamer.experiment.SweepRun;
import safedreamer.experiment.SweepStanding;

/** Says how a sweep gets on: a bar on a terminal, a line for each event elsewhere. */
final class SweepProgress implements SweepListener {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final Supplier<SweepStanding> standing;
    private final SweepPace pace;
    private int givenUp;

    /** @param standing of the sweep, now */
    SweepProgress(PrintWriter out, boolean terminal, Supplier<SweepStanding> standing) {
        this.out = out;
        this.terminal = terminal;
        this.standing = standing;
        pace = new SweepPace(standing.get().share(), System::nanoTime);
    }

    @Override
    public synchronized void onStart(SweepRun run, Iterable<String> command) {
        if (!terminal) {
            line(run.name() + ": " + String.join(" ", command));
        }
    }

    @Override
    public synchronized void onDone(SweepRun run) {
        if (!terminal) {
            line(run.name() + ": done; " + text());
        }
    }

    @Override
    public synchronized void onError(SweepRun run, String why, boolean again) {
        givenUp += again ? 0 : 1;
        line((terminal ? "\r\u001b[K" : "") + run.name() + ": " + why + (again ? "; trying again" : "; given up"));
    }

    /** Draws the bar anew. */
    synchronized void tick() {
        if (terminal) {
            out.print("\r\u001b[K" + text());
            out.flush();
        }
    }

    /** Leaves the line of the bar. */
    synchronized void finish() {
        if (terminal) {
            line("\r\u001b[K" + text());
        }
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    private String text() {
        SweepStanding now = standing.get();
        int full = (int) Math.round(now.share() * WIDTH);
        StringBuilder text = new StringBuilder("[")
                .append("#".repeat(full))
                .append(".".repeat(WIDTH - full))
                .append(String.format(
                        Locale.ROOT, "] %.0f %%, %d of %d runs done", 100 * now.share(), now.done(), now.runs()));
        if (givenUp > 0) {
            text.append(", ").append(givenUp).append(" given up");
        }
        pace.left(now.share())
                .ifPresent(left ->
                        text.append(", ").append(TrainingProgress.inWords(left)).append(" left"));
        return text.toString();
    }
}
