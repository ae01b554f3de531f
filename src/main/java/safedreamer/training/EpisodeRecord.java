package safedreamer.training;

import org.jspecify.annotations.Nullable;
import safedreamer.lagrangian.PenaltyTerms;

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
        @Nullable PenaltyTerms penalty) {}
