package safedreamer.figure;

/**
 * A rectangle of a surface in which values have places.
 *
 * @param left of the rectangle, in points
 * @param top of the rectangle, in points
 * @param xRange of the values from its left edge to its right
 * @param yRange of the values from its lower edge to its upper
 */
public record Plot(Surface surface, double left, double top, double width, double height, Range xRange, Range yRange) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Where a value of the horizontal axis is. */
    double x(double value) {
        return left + width * (value - xRange.low()) / xRange.length();
    }

    /** Where a value of the vertical axis is. */
    double y(double value) {
        return bottom() - height * (value - yRange.low()) / yRange.length();
    }
}
