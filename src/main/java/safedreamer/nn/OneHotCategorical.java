package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of one-hot classes with one per cent of uniform mixed in, and straight-through gradients.
 *
 * <p>probabilities = 0.99 softmax(logits) + 0.01 / classes; a draw is the one-hot vector o, its gradient that of the
 * probabilities p: o + p - stopgrad(p).
 */
public final class OneHotCategorical implements LatentDistribution {

    private static final double UNIFORM_SHARE = 0.01;

    private final NDArray probabilities;

    /** @param probabilities {@code [n][groups][classes]}, mixed; each group sums to one */
    public OneHotCategorical(NDArray probabilities) {
        this.probabilities = probabilities;
    }

    /** @param logits {@code [n][groups * classes]}, raw */
    public static OneHotCategorical of(NDArray logits, int groups, int classes, Constants constants) {
        NDArray softmax = logits.reshape(new Shape(-1, groups, classes)).softmax(2);
        return new OneHotCategorical(
                softmax.mul(constants.of(1 - UNIFORM_SHARE)).add(constants.of(UNIFORM_SHARE / classes)));
    }

    /** {@code [n][groups][classes]} log-probabilities. */
    public NDArray logProbabilities() {
        return probabilities.log();
    }

    /** @param noise uniform in [0, 1), {@code [n][groups]}: inverse of the cumulated probabilities */
    @Override
    public NDArray sample(@Nullable NDArray noise) {
        return noise == null ? centre() : straightThrough(indexOf(noise));
    }

    /** The likeliest classes; without a gradient, for a mode has none. */
    @Override
    public NDArray centre() {
        return stopGradient().straightThrough(probabilities.stopGradient().argMax(2));
    }

    private NDArray indexOf(NDArray noise) {
        NDArray cumulated = probabilities.stopGradient().cumSum(2);
        long classes = probabilities.getShape().get(2);
        // The last class also takes what rounding leaves above the last sum.
        return cumulated
                .get(":, :, :" + (classes - 1))
                .lte(noise.expandDims(2))
                .toType(DataType.INT64, false)
                .sum(new int[] {2});
    }

    /** @param index {@code [n][groups]} chosen classes */
    public NDArray straightThrough(NDArray index) {
        int classes = (int) probabilities.getShape().get(2);
        NDArray chosen = index.oneHot(classes, DataType.FLOAT32);
        NDArray through = chosen.add(probabilities).sub(probabilities.stopGradient());
        return through.reshape(probabilities.getShape().get(0), -1);
    }

    @Override
    public NDArray divergence(LatentDistribution other) {
        NDArray ratio = logProbabilities().sub(((OneHotCategorical) other).logProbabilities());
        return probabilities.mul(ratio).sum(new int[] {1, 2});
    }

    @Override
    public OneHotCategorical stopGradient() {
        return new OneHotCategorical(probabilities.stopGradient());
    }

    @Override
    public OneHotCategorical concat(List<LatentDistribution> others) {
        NDList all = new NDList(probabilities);
        others.forEach(other -> all.add(((OneHotCategorical) other).probabilities));
        return new OneHotCategorical(NDArrays.concat(all, 0));
    }
}
