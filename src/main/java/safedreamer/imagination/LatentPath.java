package safedreamer.imagination;

/** How an imagined latent state is taken from its distribution. */
public enum LatentPath {
    /** One draw at each step: one path of many. */
    SAMPLE,
    /** The mean (Gaussian latent) or the mode (categorical latent) at each step. */
    MEAN
}
