package safedreamer.worldmodel;

/** How the world model predicts cost. */
public enum CostHeadKind {
    /** A symlog two-hot distribution on the latent state: the paper's. */
    TWO_HOT,
    /** One small net shared over the decoded positions of like objects. */
    PER_OBJECT
}
