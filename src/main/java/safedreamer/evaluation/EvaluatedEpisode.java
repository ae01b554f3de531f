package safedreamer.evaluation;

/**
 * One episode of an evaluation.
 *
 * @param episode counted from 0
 * @param seed the environment was reset with
 * @param episodeReturn sum of rewards
 * @param cost sum of costs
 * @param length in decisions
 * @param goals reached
 */
public record EvaluatedEpisode(int episode, long seed, double episodeReturn, double cost, int length, int goals) {}
