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
    private final Constants constants;

    /**
     * @param probabilities {@code [n][groups][classes]}, mixed; each group sums to one
     */
    public OneHotCategorical(NDArray probabilities, Constants constants) {
        this.probabilities = probabilities;
        this.constants = constants;
    }

    /** @param logits {@code [n][groups * classes]}, raw */
    public static OneHotCategorical of(NDArray logits, int groups, int classes, Constants constants) {
        NDArray share = constants.of(1 - UNIFORM_SHARE);
        NDArray rest = constants.of(UNIFORM_SHARE / classes);
        try (NDArray grouped = logits.reshape(new Shape(-1, groups, classes))) {
            if (!Gradients.recording()) {
                return new OneHotCategorical(constants.kernels().mixed().apply(grouped, share, rest), constants);
            }
            try (NDArray softmax = grouped.softmax(2);
                    NDArray most = softmax.mul(share)) {
                return new OneHotCategorical(most.add(rest), constants);
            }
        }
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

    /** {@code [n][groups]} the classes that noise, uniform in [0, 1), falls on: whole numbers. */
    NDArray indexOf(NDArray noise) {
        try (NDArray still = probabilities.stopGradient();
                NDArray level = noise.expandDims(2)) {
            return constants.kernels().classes().apply(still, level);
        }
    }

    /** @param index {@code [n][groups]} chosen classes */
    public NDArray straightThrough(NDArray index) {
        long rows = probabilities.getShape().get(0);
        try (NDArray each = index.expandDims(2);
                NDArray hit = each.eq(
                        constants.multiples(1, (int) probabilities.getShape().get(2)));
                NDArray chosen = hit.toType(DataType.FLOAT32, false)) {
            if (!Gradients.recording()) {
                return chosen.reshape(rows, -1);
            }
            try (NDArray still = probabilities.stopGradient();
                    NDArray rest = chosen.sub(still);
                    NDArray through = probabilities.add(rest)) {
                return through.reshape(rows, -1);
            }
        }
    }

    /** One draw as {@link #sample} takes it, or the likeliest classes; without gradients. */
    public ChosenRows choose(@Nullable NDArray noise) {
        NDArray index = noise == null ? probabilities.argMax(2) : indexOf(noise);
        return new ChosenRows(index, (int) probabilities.getShape().get(2), constants);
    }

    @Override
    public NDArray divergence(LatentDistribution other) {
        NDArray ratio = logProbabilities().sub(((OneHotCategorical) other).logProbabilities());
        return probabilities.mul(ratio).sum(new int[] {1, 2});
    }

    @Override
    public OneHotCategorical stopGradient() {
        return new OneHotCategorical(probabilities.stopGradient(), constants);
    }

    @Override
    public OneHotCategorical concat(List<LatentDistribution> others) {
        NDList all = new NDList(probabilities);
        others.forEach(other -> all.add(((OneHotCategorical) other).probabilities));
        return new OneHotCategorical(NDArrays.concat(all, 0), constants);
    }
}
