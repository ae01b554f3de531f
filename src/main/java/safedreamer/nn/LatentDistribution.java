package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/** What is believed of n latent vectors; S is their flat width. */
public sealed interface LatentDistribution permits OneHotCategorical, DiagonalGaussian {

    /**
     * One draw {@code [n][S]}, differentiable.
     *
     * @param noise as the kind of distribution wants it; null for the {@link #centre}
     */
    NDArray sample(@Nullable NDArray noise);

    /** Mean or mode, {@code [n][S]}. */
    NDArray centre();

    /** KL(this ‖ other) {@code [n]}, in nats, summed over the vector. */
    NDArray divergence(LatentDistribution other);

    LatentDistribution stopGradient();

    /** This and others of its kind, one after the other. */
    LatentDistribution concat(java.util.List<LatentDistribution> others);
}
