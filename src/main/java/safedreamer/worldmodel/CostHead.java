package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Features;

/** The cost of the decision that led to a latent state. */
sealed interface CostHead permits TwoHotCostHead, PerObjectCostHead {

    /** Whether it reads the decoded observation rather than the latent state. */
    boolean readsDecoded();

    /** ĉ {@code [n]}, the expected cost of a decision. */
    NDArray mean(Features features, @Nullable NDArray decoded);

    /** {@code [n]} in nats, of costs {@code [n]} that came. */
    NDArray loss(NDArray features, NDArray decoded, NDArray cost);

    /** This head laid out for many rows, as it is now: not to be asked once the weights have changed. */
    CostHead aligned();

    /** Takes note of costs that came, where the head keeps a statistic of them. */
    void observe(float[] costs);
}
