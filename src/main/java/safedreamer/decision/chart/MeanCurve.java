package safedreamer.decision.chart;

import java.util.Arrays;
import java.util.List;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.run.index.RunFacts.Curve;

/**
 * The mean of several curves and its 95 % interval, at places that at least one of them has come to.
 *
 * @param x {@code [n]}, ascending
 * @param mean {@code [n]} of the curves that have come there; NaN between two that have a gap between them
 * @param low {@code [n]} end of the interval; NaN where there is one curve, which says nothing of the spread
 * @param high {@code [n]} likewise
 */
public record MeanCurve(double[] x, double[] mean, double[] low, double[] high) {

    private static final int POINTS = 128;

    /** Of curves over the same axis; none of them need have a point. */
    public static MeanCurve of(List<Curve> curves) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            int n = curve.decisions().length;
            if (n > 0) {
                from = Math.min(from, curve.decisions()[0]);
                to = Math.max(to, curve.decisions()[n - 1]);
            }
        }
        int points = to > from ? POINTS : 0;
        MeanCurve result =
                new MeanCurve(new double[points], new double[points], new double[points], new double[points]);
        for (int i = 0; i < points; i++) {
            result.x[i] = from + (to - from) * i / (points - 1);
            result.put(i, curves);
        }
        return result;
    }

    private void put(int i, List<Curve> curves) {
        double[] values = curves.stream()
                .mapToDouble(curve -> between(curve.decisions(), curve.values(), x[i]))
                .filter(Double::isFinite)
                .toArray();
        ConfidenceInterval interval = values.length == 0
                ? new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN, 0)
                : ConfidenceInterval.ofMean(values);
        mean[i] = interval.mean();
        low[i] = interval.low();
        high[i] = interval.high();
    }

    /** The value of a curve at a place, on the straight line between two points; NaN beyond the ends. */
    public static double between(double[] x, double[] y, double at) {
        int n = x.length;
        if (n == 0 || at < x[0] || at > x[n - 1]) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, at);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        double share = (at - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + share * (y[after] - y[after - 1]);
    }
}
