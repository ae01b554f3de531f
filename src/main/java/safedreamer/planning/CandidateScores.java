package safedreamer.planning;

import org.jspecify.annotations.Nullable;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.CostSpread;

/**
 * What an elite selection knows of each candidate; every array is {@code [N]}. Returns and costs are means over latent
 * paths and cost heads.
 *
 * @param rewardReturn J^R
 * @param costReturn J^C
 * @param episodeCost J^C', in cost per episode
 * @param spread of J^C' over latent paths and cost heads; null where there is one of each
 * @param judgedCost J^C' as the selection takes it: what is held against b, and ranked where cost is
 * @param finite whether actions, returns and costs are all numbers
 * @param safe whether it is in A_s: finite, and the judged cost under b
 */
public record CandidateScores(
        float[] rewardReturn,
        float[] costReturn,
        float[] episodeCost,
        @Nullable CostSpread spread,
        float[] judgedCost,
        boolean[] finite,
        boolean[] safe) {

    /** With one latent path and one cost head, where J^C' is judged as it is. */
    public CandidateScores(
            float[] rewardReturn, float[] costReturn, float[] episodeCost, boolean[] finite, boolean[] safe) {
        this(rewardReturn, costReturn, episodeCost, null, episodeCost, finite, safe);
    }

    /** J^C' = J^{C,H} / H · L, judged by the selection and held against b. */
    public static CandidateScores of(
            Candidates candidates,
            CandidateReturns returns,
            EliteSelection selection,
            PlannerSettings settings,
            int episodeDecisions) {
        int count = candidates.count();
        int horizon = candidates.horizon();
        int episodeLength = settings.episodeLength(episodeDecisions);
        float[] episodeCost = new float[count];
        for (int i = 0; i < count; i++) {
            episodeCost[i] = (float) ((double) returns.horizonCost()[i] / horizon * episodeLength);
        }
        CostSpread overHorizon = returns.spread();
        CostSpread spread = overHorizon == null ? null : overHorizon.times((double) episodeLength / horizon);
        float[] judgedCost = spread == null ? episodeCost : selection.judge(episodeCost, spread, settings);
        boolean[] finite = new boolean[count];
        boolean[] safe = new boolean[count];
        for (int i = 0; i < count; i++) {
            finite[i] = Float.isFinite(judgedCost[i])
                    && Float.isFinite(episodeCost[i])
                    && Float.isFinite(returns.rewardReturn()[i])
                    && Float.isFinite(returns.costReturn()[i])
                    && candidates.isFinite(i);
            safe[i] = finite[i] && settings.safetyTest().isSafe(judgedCost[i], settings.costLimit());
        }
        return new CandidateScores(
                returns.rewardReturn(), returns.costReturn(), episodeCost, spread, judgedCost, finite, safe);
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
