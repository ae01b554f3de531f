package safedreamer.lagrangian;

/** How the λ-returns of cost along an imagined future become the one number that is held against b. */
public enum CostSignal {
    /** Their sum over the steps: the original's pessimistic choice, and its default for BSRP-Lag. */
    SUM,
    /** Their mean over the steps. */
    MEAN,
    /**
     * Their mean as the cost of a whole episode. A λ-return adds up the cost of some 1 / (1 - γ) decisions, an episode has
     * L: so the mean times (1 - γ) L. Of the three the only one in the unit of b.
     */
    EPISODE;

    /**
     * What the mean of the λ-returns is multiplied with.
     *
     * @param horizon H, over which the λ-returns were taken
     * @param discount γ
     * @param episodeDecisions L
     */
    public double scale(int horizon, double discount, int episodeDecisions) {
        return switch (this) {
            case SUM -> horizon;
            case MEAN -> 1;
            case EPISODE -> (1 - discount) * episodeDecisions;
        };
    }
}
