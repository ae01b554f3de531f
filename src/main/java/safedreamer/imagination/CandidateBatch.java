package safedreamer.imagination;

/**
 * Action sequences to be imagined from one latent state.
 *
 * @param actions {@code [H][N][A]}, each in [-1, 1]
 * @param candidates N
 * @param horizon H, in decisions
 * @param particles P, how many latent paths each candidate is imagined along, at least 1; they differ in the noise of the
 *     latent draws alone
 * @param latentPath how latent states are taken
 * @param discountCost whether J^{C,H} = Σ γ^t ĉ_t is discounted (the paper) or a plain sum
 * @param bootstrap whether J^R and J^C are λ-returns with the critics, or sums over the horizon alone
 * @param costTail whether J^C has the critic's tail as well as J^R: only where futures are ranked by it
 * @param noiseSeed of the latent draws; path p of candidate i draws the same numbers whatever N and P are
 */
public record CandidateBatch(
        float[] actions,
        int candidates,
        int horizon,
        int particles,
        LatentPath latentPath,
        boolean discountCost,
        boolean bootstrap,
        boolean costTail,
        long noiseSeed) {

    /**
     * One sequence of actions, imagined along the means of the latent states.
     *
     * @param actions {@code [H][A]}
     */
    public static CandidateBatch single(float[] actions, int horizon) {
        return new CandidateBatch(actions, 1, horizon, 1, LatentPath.MEAN, false, false, false, 0);
    }
}
