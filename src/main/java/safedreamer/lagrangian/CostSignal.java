package safedreamer.lagrangian;

/** How the λ-returns of cost along an imagined future become the one number that is held against b. */
public enum CostSignal {
    /** Their sum over the steps: the original's pessimistic choice, and its default for BSRP-Lag. */
    SUM,
    /** Their mean over the steps. */
    MEAN
}
