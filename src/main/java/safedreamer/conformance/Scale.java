package safedreamer.conformance;

/** What an error is measured against before it is held against a tolerance. */
public enum Scale {
    /** One. */
    ABSOLUTE,
    /** The largest recorded number of the array, at least one. */
    ARRAY,
    /** The largest recorded number of the array, at least 0.005: gradients may be small all over. */
    GRADIENT,
    /** Each recorded number itself: where some are tiny and must be right all the same. */
    EACH;

    private static final double SMALLEST_GRADIENT = 5e-3;

    /** @param largest magnitude among the recorded numbers of the array */
    double of(double recorded, double largest) {
        return switch (this) {
            case ABSOLUTE -> 1;
            case ARRAY -> Math.max(1, largest);
            case GRADIENT -> Math.max(SMALLEST_GRADIENT, largest);
            case EACH -> Math.abs(recorded);
        };
    }
}
