package safedreamer.imagination;

/**
 * Action sequences to be imagined from one latent state.
 *
 * @param actions {@code [H][N][A]}, each in [-1, 1]
 * @param candidates N
 * @param horizon H, in decisions
 * @param latentPath how latent states are taken
 * @param discountCost whether J^{C,H} = Σ γ^t ĉ_t is discounted (the paper) or a plain sum
 * @param bootstrap whether J^R and J^C are λ-returns with the critics, or sums over the horizon alone
 * @param noiseSeed of the latent draws; candidate i draws the same numbers whatever N is
 */
public record CandidateBatch(
        float[] actions,
        int candidates,
        int horizon,
        LatentPath latentPath,
        boolean discountCost,
        boolean bootstrap,
        long noiseSeed) {}
