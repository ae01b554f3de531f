package safedreamer.planning;

import org.jspecify.annotations.Nullable;
import safedreamer.imagination.CostSpread;

/**
 * One iteration of the search, whole. Candidates are indexed 0..N-1 with the actor's first, then the mean (if it is a
 * candidate), then the Gaussian draws.
 *
 * @param branch what was ranked by
 * @param meanBefore {@code [H][A]} μ the candidates were drawn from
 * @param stdBefore {@code [H][A]} σ the candidates were drawn from
 * @param meanAfter {@code [H][A]} after the refit
 * @param stdAfter {@code [H][A]} after the refit
 * @param actions {@code [H][N][A]}
 * @param rewardReturn {@code [N]} J^R
 * @param costReturn {@code [N]} J^C; without the critic's tail where nothing is ranked by it
 * @param episodeCost {@code [N]} J^C' = J^{C,H} / H · L, in cost per episode
 * @param spread of J^C' over latent paths and cost heads; null where there is one of each
 * @param judgedCost {@code [N]} J^C' as it was held against b and, with too few safe, ranked: mean + κ std, the mean or the
 *     worst, as the rule has it; the very array of {@code episodeCost} where there is no spread
 * @param safe {@code [N]} judged cost under b
 * @param eliteRank {@code [N]} 0 for the best elite, -1 for those that are none
 * @param source {@code [N]}
 * @param safeCount |A_s|
 * @param nonFinite candidates whose return or cost was NaN or infinite; they rank last and are never safe
 */
public record PlanIteration(
        Branch branch,
        float[] meanBefore,
        float[] stdBefore,
        float[] meanAfter,
        float[] stdAfter,
        float[] actions,
        float[] rewardReturn,
        float[] costReturn,
        float[] episodeCost,
        @Nullable CostSpread spread,
        float[] judgedCost,
        boolean[] safe,
        int[] eliteRank,
        CandidateSource[] source,
        int safeCount,
        int nonFinite) {

    /** N, all sources together. */
    public int candidates() {
        return safe.length;
    }

    /** How many elites the refit used: min(k, |A_s|) when returns were ranked, else k. */
    public int eliteCount() {
        int count = 0;
        for (int rank : eliteRank) {
            if (rank >= 0) {
                count++;
            }
        }
        return count;
    }
}
