package safedreamer.nn;

import ai.djl.ndarray.NDArray;

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
    private final double epsilon;
    private final double clip;
    private final int warmup;
    private final NDArray mean;
    private final NDArray square;
    private long steps;
    private long skipped;

    /**
     * @param clip largest global norm of a gradient
     * @param warmup steps over which the rate rises linearly to its value
     */
    public Adam(Parameters parameters, double rate, double epsilon, double clip, int warmup) {
        this.parameters = parameters;
        this.rate = rate;
        this.epsilon = epsilon;
        this.clip = clip;
        this.warmup = warmup;
        mean = Constants.keep(parameters.values().zerosLike());
        square = Constants.keep(parameters.values().zerosLike());
    }

    /**
     * Takes the gradient of the last backward pass and moves the weights. Not to be called while gradients are recorded.
     *
     * @return the gradient's norm before clipping
     */
    public double step() {
        NDArray gradient = parameters.takeGradient();
        double norm = Math.sqrt(gradient.square().sum().getFloat());
        if (!Double.isFinite(norm)) {
            skipped++;
            return norm;
        }
        if (norm > clip) {
            gradient.muli(clip / norm);
        }
        steps++;
        mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
        square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        double meanScale = 1 / (1 - Math.pow(BETA1, (double) steps));
        double squareScale = 1 / (1 - Math.pow(BETA2, (double) steps));
        double now = steps < warmup ? rate * steps / warmup : rate;
        NDArray spread = square.mul(squareScale).sqrt().addi(epsilon);
        parameters.values().subi(mean.mul(now * meanScale).divi(spread));
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
