package safedreamer.benchmark;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How the time of one thing grows with one of the sizes it depends on, the others as they are at the base: t = c · x^p.
 *
 * @param work "decision" or "update"
 * @param variable the size's symbol: N, H, J, D; B, T
 * @param base its value where the other curves of the same work are measured
 * @param points by rising value, at least three
 */
public record GrowthCurve(String work, String variable, int base, List<Point> points) {

    /**
     * @param value of the variable
     * @param row what was measured
     */
    public record Point(int value, BenchmarkRow row) {}

    public GrowthCurve {
        if (points.size() < 3) {
            throw new IllegalArgumentException("an exponent needs three points, there are " + points.size());
        }
        points = List.copyOf(points);
    }

    /** p, the slope of ln t over ln x by least squares. */
    public double exponent() {
        return logarithms().getSlope();
    }

    /** Standard error of {@link #exponent}. */
    public double exponentError() {
        return logarithms().getSlopeStdErr();
    }

    /** c · x^p in milliseconds, within the measured values and beyond. */
    public double fittedMillis(double value) {
        return Math.exp(logarithms().predict(Math.log(value)));
    }

    private SimpleRegression logarithms() {
        SimpleRegression line = new SimpleRegression();
        points.forEach(point ->
                line.addData(Math.log(point.value()), Math.log(point.row().medianMs())));
        return line;
    }
}
