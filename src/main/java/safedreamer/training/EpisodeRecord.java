package safedreamer.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.run.LogLine;

/**
 * One finished episode.
 *
 * @param episode counted from 1
 * @param decision the run's decision count at its end
 * @param updates the run's gradient updates at its end
 * @param phase whether its actions were random
 * @param episodeReturn sum of rewards
 * @param cost sum of costs
 * @param length in decisions
 * @param goals reached
 * @param returnBranchShare share of searches whose last iteration ranked by return, 0..1; NaN where nothing was searched
 * @param decisionsPerMinute over the episode, learning included
 * @param penalty λ_p of the episodes after this one, and what it is made of; null where cost has no price in the search
 */
public record EpisodeRecord(
        int episode,
        long decision,
        long updates,
        Phase phase,
        double episodeReturn,
        double cost,
        int length,
        int goals,
        double returnBranchShare,
        double decisionsPerMinute,
        @Nullable PenaltyTerms penalty) {

    /**
     * All episodes of a run's log, in order.
     *
     * @throws safedreamer.settings.UserError if it cannot be read or is no such log
     */
    public static List<EpisodeRecord> readAll(Path log) {
        List<EpisodeRecord> episodes = new ArrayList<>();
        LogLine.readAll(log, line -> episodes.add(of(line)));
        return List.copyOf(episodes);
    }

    private static EpisodeRecord of(LogLine line) {
        return new EpisodeRecord(
                (int) line.number("episode"),
                (long) line.number("decision"),
                (long) line.number("updates"),
                line.text("phase").equals(Phase.EXPLORING.name()) ? Phase.EXPLORING : Phase.ACTING,
                line.number("episodeReturn"),
                line.number("cost"),
                (int) line.number("length"),
                (int) line.number("goals"),
                line.number("returnBranchShare"),
                line.number("decisionsPerMinute"),
                penalty(line.part("penalty")));
    }

    private static @Nullable PenaltyTerms penalty(@Nullable LogLine terms) {
        return terms == null
                ? null
                : new PenaltyTerms(
                        terms.number("penalty"),
                        terms.number("proportional"),
                        terms.number("integral"),
                        terms.number("derivative"),
                        terms.number("costAverage"));
    }
}
