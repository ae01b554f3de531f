package safedreamer.figure;

/**
 * A rectangle of a surface in which values have places.
 *
 * @param left of the rectangle, in points
 * @param top of the rectangle, in points
 * @param xRange of the values from its left edge to its right
 * @param yRange of the values from its lower edge to its upper
 */
public record Plot(
        Surface surface,
        double left,
        double top,
        double width,
        double height,
        Range xRange,
        Range yRange,
        Scale xScale,
        Scale yScale) {

    /** With values spread evenly both ways. */
    Plot(Surface surface, double left, double top, double width, double height, Range xRange, Range yRange) {
        this(surface, left, top, width, height, xRange, yRange, Scale.LINEAR, Scale.LINEAR);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Where a value of the horizontal axis is. */
    double x(double value) {
        return left + width * share(xScale, xRange, value);
    }

    /** Where a value of the vertical axis is. */
    double y(double value) {
        return bottom() - height * share(yScale, yRange, value);
    }

    /** The same, kept within the plot: what lies beyond is drawn at its edge. */
    double xWithin(double value) {
        return x(xRange.clamp(value));
    }

    double yWithin(double value) {
        return y(yRange.clamp(value));
    }

    private static double share(Scale scale, Range range, double value) {
        double start = scale.forward(range.low());
        return (scale.forward(value) - start) / (scale.forward(range.high()) - start);
    }
}
