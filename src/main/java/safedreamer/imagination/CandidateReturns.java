package safedreamer.imagination;

/**
 * What the world model and the critics expect of each candidate; every array is {@code [N]}.
 *
 * @param rewardReturn J^R
 * @param costReturn J^C
 * @param horizonCost J^{C,H}, the cost of the H imagined decisions
 */
public record CandidateReturns(float[] rewardReturn, float[] costReturn, float[] horizonCost) {}
