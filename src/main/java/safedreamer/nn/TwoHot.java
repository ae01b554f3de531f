package safedreamer.nn;

import ai.djl.ndarray.NDArray;

/**
 * A number as a distribution over evenly spaced bins in symlog space.
 *
 * <p>The target symlog(x) is split linearly over the two bins around it; the loss is the cross-entropy to that; the mean
 * is symexp(Σ p_i · bin_i).
 */
public final class TwoHot {

    private final int bins;
    private final NDArray centres;
    private final NDArray step;
    private final NDArray low;
    private final NDArray high;
    private final NDArray zero;
    private final NDArray one;
    private final Symlog symlog;

    /** @param limit bins reach from -limit to limit, in symlog units */
    public TwoHot(Constants constants, int bins, double limit) {
        this.bins = bins;
        double width = 2 * limit / (bins - 1);
        float[] values = new float[bins];
        for (int i = 0; i < bins; i++) {
            values[i] = (float) (-limit + i * width);
        }
        centres = constants.vector(values);
        step = constants.of(width);
        low = constants.of(-limit);
        high = constants.of(limit);
        zero = constants.of(0);
        one = constants.of(1);
        symlog = new Symlog(constants);
    }

    public int bins() {
        return bins;
    }

    /** The expected number {@code [n]} of logits {@code [n][bins]}. */
    public NDArray mean(NDArray logits) {
        return symlog.inverse(logits.softmax(1).mul(centres).sum(new int[] {1}));
    }

    /** -log p(x) {@code [n]}, in nats, of numbers {@code [n]} under logits {@code [n][bins]}. */
    public NDArray loss(NDArray logits, NDArray x) {
        return logits.logSoftmax(1).mul(target(x)).sum(new int[] {1}).neg();
    }

    /** The two-hot vectors {@code [n][bins]} of numbers {@code [n]}. */
    public NDArray target(NDArray x) {
        NDArray y = symlog.apply(x).maximum(low).minimum(high).expandDims(1);
        return one.sub(y.sub(centres).abs().div(step)).maximum(zero);
    }
}
