package safedreamer.workbench.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.chart.MeanCurve;

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
        return MeanCurve.between(x, y, decision);
    }
}
