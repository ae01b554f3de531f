package safedreamer.lagrangian;

/**
 * What an episode may cost.
 *
 * @param costLimit b
 * @param episodeDecisions L, over which b is spread
 */
public record CostBudget(double costLimit, int episodeDecisions) {}
