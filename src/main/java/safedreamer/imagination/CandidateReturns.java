package safedreamer.imagination;

import org.jspecify.annotations.Nullable;

/**
 * What the world model and the critics expect of each candidate; every array is {@code [N]}, and a mean over the
 * candidate's latent paths and the model's cost heads.
 *
 * @param rewardReturn J^R
 * @param costReturn J^C
 * @param horizonCost J^{C,H}, the cost of the H imagined decisions
 * @param spread how far J^{C,H} differs from path to path and from head to head; null where there is one of each
 */
public record CandidateReturns(
        float[] rewardReturn,
        float[] costReturn,
        float[] horizonCost,
        @Nullable CostSpread spread) {

    /** Of candidates with one latent path each, and one cost head. */
    public CandidateReturns(float[] rewardReturn, float[] costReturn, float[] horizonCost) {
        this(rewardReturn, costReturn, horizonCost, null);
    }

    /**
     * Means and spread over P latent paths and M cost heads; path p of candidate i is at p · N + i.
     *
     * @param candidates N
     * @param rewardReturn {@code [P · N]}
     * @param costReturn {@code [P · N]}
     * @param horizonCost {@code [M][P · N]}
     */
    public static CandidateReturns over(
            int candidates, float[] rewardReturn, float[] costReturn, float[][] horizonCost) {
        if (horizonCost.length == 1 && rewardReturn.length == candidates) {
            return new CandidateReturns(rewardReturn, costReturn, horizonCost[0]);
        }
        return new CandidateReturns(
                mean(candidates, rewardReturn),
                mean(candidates, costReturn),
                mean(candidates, horizonCost),
                CostSpread.of(horizonCost, candidates));
    }

    private static float[] mean(int candidates, float[]... numbers) {
        int paths = numbers[0].length / candidates;
        float[] means = new float[candidates];
        for (int i = 0; i < candidates; i++) {
            double sum = 0;
            for (float[] each : numbers) {
                for (int p = 0; p < paths; p++) {
                    sum += each[p * candidates + i];
                }
            }
            means[i] = (float) (sum / (paths * numbers.length));
        }
        return means;
    }
}
