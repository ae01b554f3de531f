package safedreamer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import safedreamer.evaluation.EvaluatedEpisode;

/** Says how an evaluation gets on: one line that changes on a terminal, a line an episode elsewhere. */
final class EvaluationProgress {

    private final PrintWriter out;
    private final boolean terminal;
    private final int episodes;
    private final LongSupplier nanoClock;
    private final RecentRate rate = new RecentRate();

    /** @param nanoClock a clock that never goes back */
    EvaluationProgress(PrintWriter out, boolean terminal, int episodes, LongSupplier nanoClock) {
        this.out = out;
        this.terminal = terminal;
        this.episodes = episodes;
        this.nanoClock = nanoClock;
        rate.add(nanoClock.getAsLong(), 0);
    }

    void ended(EvaluatedEpisode episode) {
        int done = episode.episode() + 1;
        rate.add(nanoClock.getAsLong(), done);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "episode %d/%d: return %.1f, cost %.0f",
                done,
                episodes,
                episode.episodeReturn(),
                episode.cost()));
        if (done < episodes) {
            rate.until(episodes)
                    .ifPresent(left -> line.append(", ")
                            .append(TrainingProgress.inWords(left))
                            .append(" left"));
        }
        boolean lineStays = !terminal || done == episodes;
        out.print((terminal ? "\r\u001b[K" : "") + line + (lineStays ? System.lineSeparator() : ""));
        out.flush();
    }
}
