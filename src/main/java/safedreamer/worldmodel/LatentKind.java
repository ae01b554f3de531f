package safedreamer.worldmodel;

/** The form of the stochastic state z. */
public enum LatentKind {
    /** Groups of one-hot classes with straight-through gradients: the paper's. */
    CATEGORICAL,
    /** A diagonal normal with residual prior and linear skips: what learns geometry in minutes. */
    GAUSSIAN
}
