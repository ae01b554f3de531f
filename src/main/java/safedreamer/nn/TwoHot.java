package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;

/**
 * A number as a distribution over evenly spaced bins in symlog space.
 *
 * <p>The target symlog(x) is split linearly over the two bins around it; the loss is the cross-entropy to that; the mean
 * is symexp(Σ p_i · bin_i).
 */
public final class TwoHot {

    private static final int COLUMNS = 16;

    private final int bins;
    private final NDArray centres;
    private final NDArray column;
    private final NDArray step;
    private final NDArray low;
    private final NDArray high;
    private final NDArray zero;
    private final NDArray one;
    private final NDArray lastPair;
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
        column = Constants.keep(centres.reshape(bins, 1));
        lastPair = constants.of(bins - 2);
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
        return mean(logits, column);
    }

    private NDArray mean(NDArray logits, NDArray values) {
        try (NDArray probabilities = logits.softmax(1);
                NDArray expected = probabilities.matMul(values);
                NDArray flat = expected.squeeze(1)) {
            return symlog.inverse(flat);
        }
    }

    /**
     * The expected number {@code [n]} from what a layer that gives logits reads, {@code [n][in]}. Matrices of 256 columns are
     * multiplied a quarter faster than those of 255, so the layer gets bins that are never chosen.
     *
     * @param layer taken as it is now
     * @return to be called by any thread
     */
    public UnaryOperator<NDArray> alignedMean(Linear layer) {
        int wide = (bins + COLUMNS - 1) / COLUMNS * COLUMNS;
        Linear aligned = layer.widened(wide, Float.NEGATIVE_INFINITY);
        NDArray values = Workers.share(column.concat(column.getManager().zeros(new Shape(wide - bins, 1)), 0));
        return x -> {
            try (NDArray logits = aligned.apply(x)) {
                return mean(logits, values);
            }
        };
    }

    /**
     * Σ -log p(x) {@code [n]}, in nats, over some numbers {@code [n]} each, all under the same logits {@code [n][bins]}. A
     * target has two bins that are not zero, so two are gathered of each row and no target is written out.
     */
    public NDArray loss(NDArray logits, NDArray... numbers) {
        NDList indices = new NDList();
        NDList weights = new NDList();
        for (NDArray x : numbers) {
            Pair pair = pair(x);
            indices.add(pair.index());
            weights.add(pair.weight());
        }
        try (NDArray logarithms = logits.logSoftmax(1);
                NDArray index = NDArrays.concat(indices, 1);
                NDArray weight = NDArrays.concat(weights, 1);
                NDArray gathered = logarithms.gather(index, 1);
                NDArray weighed = gathered.mul(weight);
                NDArray sum = weighed.sum(new int[] {1})) {
            return sum.neg();
        }
    }

    /**
     * The two bins around each number.
     *
     * @param index {@code [n][2]} whole numbers, neighbours
     * @param weight {@code [n][2]}, their sum is one
     */
    private record Pair(NDArray index, NDArray weight) {}

    /** The two-hot vectors {@code [n][bins]} of numbers {@code [n]}, written out: for eyes and proofs, no loss needs them. */
    public NDArray target(NDArray x) {
        Pair pair = pair(x);
        NDArray hot = pair.index().oneHot(bins, DataType.FLOAT32);
        return hot.mul(pair.weight().expandDims(2)).sum(new int[] {1});
    }

    private Pair pair(NDArray x) {
        NDArray y = symlog.apply(x).maximum(low).minimum(high);
        NDArray below = y.sub(low).div(step).floor().minimum(lastPair);
        NDArray pair = below.expandDims(1).concat(below.add(one).expandDims(1), 1);
        NDArray index = pair.toType(DataType.INT64, false);
        NDArray around = centres.get(index.flatten()).reshape(index.getShape());
        NDArray distance = y.expandDims(1).sub(around).abs().div(step);
        return new Pair(index, one.sub(distance).maximum(zero));
    }
}
