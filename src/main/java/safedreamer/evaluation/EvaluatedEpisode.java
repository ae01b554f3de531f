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
 * @param nearestHazardError how far off the world model foresaw the nearest hazard {@link OpenLoopProbe#HORIZON}
 *     decisions ahead, metres; null where no model acts, no hazards are seen or the episode is too short
 */
public record EvaluatedEpisode(
        int episode,
        long seed,
        double episodeReturn,
        double cost,
        int length,
        int goals,
        @Nullable Double nearestHazardError) {}
