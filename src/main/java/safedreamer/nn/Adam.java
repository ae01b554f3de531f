package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Adam (Kingma and Ba 2015, β₁ = 0.9, β₂ = 0.999) on one flat buffer, after clipping the gradient's global norm.
 *
 * <p>θ ← θ - rate · m̂ / (√v̂ + ε). A step whose gradient is not finite changes nothing and is counted.
 */
public final class Adam {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    private final Parameters parameters;
    private final double rate;
    private final double clip;
    private final int warmup;
    private final NDArray mean;
    private final NDArray square;
    private final TorchFunction move;
    private long steps;
    private long skipped;

    /**
     * @param clip largest global norm of a gradient
     * @param warmup steps over which the rate rises linearly to its value
     */
    public Adam(Parameters parameters, double rate, double epsilon, double clip, int warmup) {
        this.parameters = parameters;
        this.rate = rate;
        this.clip = clip;
        this.warmup = warmup;
        mean = Constants.keep(parameters.values().zerosLike());
        square = Constants.keep(parameters.values().zerosLike());
        move = move(parameters.values().getManager(), epsilon);
    }

    /** All of a step in one pass over memory: a dozen operations on whole buffers took longer than it by far. */
    private static TorchFunction move(NDManager manager, double epsilon) {
        return new TorchFunction(
                manager, "w: Tensor, g: Tensor, m: Tensor, v: Tensor, steps: Tensor, rate: Tensor", """
                moved = [w]
                largest = annotate(List[Tensor], [])
                torch._fused_adam_(moved, [g], [m], [v], largest, [steps], lr=rate, beta1=%s, beta2=%s, weight_decay=0.,
                    eps=%s, amsgrad=False, maximize=False)
                return moved[0]
                """.formatted(
                                BETA1, BETA2, epsilon));
    }

    /**
     * Takes the gradient of the last backward pass and moves the weights. Not to be called while gradients are recorded.
     *
     * @return the gradient's norm before clipping
     */
    public double step() {
        NDArray gradient = parameters.takeGradient();
        double norm = gradient.norm().getFloat();
        if (!Double.isFinite(norm)) {
            skipped++;
            return norm;
        }
        if (norm > clip) {
            gradient.muli(clip / norm);
        }
        steps++;
        double now = steps < warmup ? rate * steps / warmup : rate;
        NDManager manager = gradient.getManager();
        move.apply(parameters.values(), gradient, mean, square, manager.create((float) steps), manager.create((float)
                        now))
                .close();
        return norm;
    }

    /** Steps whose gradient was NaN or infinite. */
    public long skipped() {
        return skipped;
    }

    public long steps() {
        return steps;
    }

    /** {@code [P]} running mean of the gradient. */
    public NDArray mean() {
        return mean;
    }

    /** {@code [P]} running mean of the squared gradient. */
    public NDArray square() {
        return square;
    }

    /** Puts back what a checkpoint kept. */
    public void restore(NDArray savedMean, NDArray savedSquare, long savedSteps) {
        // Only -0 leaves every number, -0 too, as it is when it is added.
        mean.muli(mean).muli(-0.0f).addi(savedMean);
        square.muli(square).muli(-0.0f).addi(savedSquare);
        steps = savedSteps;
    }
}
