package safedreamer.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One episode of an evaluation.
 *
 * @param episode counted from 0
 * @param seed the environment was reset with
 * @param episodeReturn sum of rewards
 * @param cost sum of costs
 * @param length in decisions
 * @param goals reached
 * @param openLoop how well the world model foresaw it; null where no model acts or the episode is too short
 */
public record EvaluatedEpisode(
        int episode,
        long seed,
        double episodeReturn,
        double cost,
        int length,
        int goals,
        @Nullable OpenLoopScore openLoop) {}
