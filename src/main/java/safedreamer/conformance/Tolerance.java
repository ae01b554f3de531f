package safedreamer.conformance;

/**
 * How far a number of ours may be from the recorded one. The values are those that the golden files' own descriptions
 * advise.
 *
 * @param limit of |ours - recorded| / scale
 */
public record Tolerance(double limit, Scale scale) {

    /** Networks and distributions in float32. */
    public static final Tolerance PIECE = new Tolerance(2e-5, Scale.ARRAY);

    /** Terms of losses and returns in float32. */
    public static final Tolerance TERM = new Tolerance(5e-5, Scale.ARRAY);

    /** Means of two-hot heads, whose exponential magnifies rounding; and what is made of them. */
    public static final Tolerance MEAN = new Tolerance(1e-4, Scale.ARRAY);

    /** Gradients in float32. */
    public static final Tolerance GRADIENT = new Tolerance(2e-4, Scale.GRADIENT);

    /** Weights after steps of the optimiser, means and spreads of elites. */
    public static final Tolerance SINGLE = new Tolerance(1e-6, Scale.ARRAY);

    /** What we compute in double precision. */
    public static final Tolerance DOUBLE = new Tolerance(1e-9, Scale.ARRAY);

    /** The same where numbers of 1e-9 count. */
    public static final Tolerance DOUBLE_EACH = new Tolerance(1e-9, Scale.EACH);

    /** The same bits, but for the sign of zero. */
    public static final Tolerance EXACT = absolute(0);

    public static Tolerance absolute(double limit) {
        return new Tolerance(limit, Scale.ABSOLUTE);
    }

    /** |actual - expected| / scale; infinite where one is a number and the other is not. */
    double error(double actual, double expected, double largest) {
        if (Double.compare(actual, expected) == 0 || actual == expected) {
            return 0;
        }
        double error = Math.abs(actual - expected) / scale.of(expected, largest);
        return Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
    }
}
