package safedreamer.evaluation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * What n independent episodes say of a mean, at 95 % confidence.
 *
 * @param mean of the n values
 * @param low end of the interval; NaN where one value says nothing of the spread
 * @param high likewise
 * @param n number of values, at least 1
 */
public record ConfidenceInterval(double mean, double low, double high, int n) {

    private static final double CONFIDENCE = 0.95;

    /** Student's t by degrees of freedom: it is dear, and the same few are asked for again and again. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    /** Of a mean, by Student's t with n - 1 degrees of freedom: mean ± t · s / √n. */
    public static ConfidenceInterval ofMean(double[] values) {
        requireSome(values.length);
        SummaryStatistics summary = new SummaryStatistics();
        for (double value : values) {
            summary.addValue(value);
        }
        double half = values.length < 2 ? Double.NaN : halfWidth(summary.getStandardDeviation(), values.length);
        return new ConfidenceInterval(
                summary.getMean(), summary.getMean() - half, summary.getMean() + half, values.length);
    }

    private static double halfWidth(double deviation, int n) {
        return QUANTILES.computeIfAbsent(n - 1, ConfidenceInterval::quantile) * deviation / Math.sqrt(n);
    }

    private static double quantile(int degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    /** Of a probability of which {@code hits} of n trials are known, by Wilson's score: never outside 0..1. */
    public static ConfidenceInterval ofShare(int hits, int n) {
        requireSome(n);
        var interval = new WilsonScoreInterval().createInterval(n, hits, CONFIDENCE);
        // At no hit and at nothing but hits the bound is exact, and the formula rounds beside it.
        return new ConfidenceInterval(
                (double) hits / n,
                hits == 0 ? 0 : interval.getLowerBound(),
                hits == n ? 1 : interval.getUpperBound(),
                n);
    }

    private static void requireSome(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("An interval needs at least one value.");
        }
    }
}
