package safedreamer.planning;

import safedreamer.imagination.CandidateReturns;

/**
 * What an elite selection knows of each candidate; every array is {@code [N]}.
 *
 * @param rewardReturn J^R
 * @param costReturn J^C
 * @param episodeCost J^C', in cost per episode
 * @param finite whether actions, returns and cost are all numbers
 * @param safe whether it is in A_s: finite, and J^C' under b
 */
public record CandidateScores(
        float[] rewardReturn, float[] costReturn, float[] episodeCost, boolean[] finite, boolean[] safe) {

    /** J^C' = J^{C,H} / H · L, held against b. */
    static CandidateScores of(
            Candidates candidates, CandidateReturns returns, PlannerSettings settings, int episodeDecisions) {
        int count = candidates.count();
        float[] episodeCost = new float[count];
        boolean[] finite = new boolean[count];
        boolean[] safe = new boolean[count];
        for (int i = 0; i < count; i++) {
            episodeCost[i] = (float) ((double) returns.horizonCost()[i] / candidates.horizon() * episodeDecisions);
            finite[i] = Float.isFinite(episodeCost[i])
                    && Float.isFinite(returns.rewardReturn()[i])
                    && Float.isFinite(returns.costReturn()[i])
                    && candidates.isFinite(i);
            safe[i] = finite[i] && settings.safetyTest().isSafe(episodeCost[i], settings.costLimit());
        }
        return new CandidateScores(returns.rewardReturn(), returns.costReturn(), episodeCost, finite, safe);
    }

    /** N. */
    public int count() {
        return safe.length;
    }

    /** |A_s|. */
    public int safeCount() {
        return trueIn(safe);
    }

    /** How many scores are not numbers. */
    public int nonFinite() {
        return count() - trueIn(finite);
    }

    private static int trueIn(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
