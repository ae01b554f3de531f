package safedreamer.figure;

/** How a line is broken; it says again what its colour says. */
public enum Dash {
    SOLID,
    /** Limits. */
    DASHED,
    /** Costs. */
    DASH_DOT;

    /** Ink and gap in turn, in points; empty for an unbroken line. */
    public double[] lengths() {
        return switch (this) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {7, 5};
            case DASH_DOT -> new double[] {10, 3, 2, 3};
        };
    }
}
