package safedreamer.workbench.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an overlay: a run, or the mean of a group of runs with its 95 % interval.
 *
 * @param runs behind it; the first gives the looks
 * @param words what it is, for people
 * @param x decisions {@code [n]}
 * @param y values {@code [n]}
 * @param low end of the interval {@code [n]}, NaN where one run says nothing of the spread; null for a single run
 * @param high likewise
 */
record OverlayLine(
        List<RunRow> runs, String words, double[] x, double[] y, double @Nullable [] low, double @Nullable [] high) {

    RunRow first() {
        return runs.get(0);
    }

    boolean isOf(@Nullable RunRow row) {
        return row != null && runs.contains(row);
    }

    /** The value at a decision, between two points on their straight line; NaN beyond the ends. */
    double at(double decision) {
        return between(x, y, decision);
    }

    static double between(double[] x, double[] y, double at) {
        int n = x.length;
        if (n == 0 || at < x[0] || at > x[n - 1]) {
            return Double.NaN;
        }
        int found = java.util.Arrays.binarySearch(x, at);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        double share = (at - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + share * (y[after] - y[after - 1]);
    }
}
