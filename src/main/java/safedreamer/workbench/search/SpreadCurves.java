package safedreamer.workbench.search;

import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/**
 * How σ shrinks over a search: for each action dimension the mean, the smallest and the largest σ over the horizon,
 * before the first iteration (index 0) and after each (1..J).
 *
 * @param mean {@code [A][J + 1]}
 * @param smallest {@code [A][J + 1]}
 * @param largest {@code [A][J + 1]}
 */
public record SpreadCurves(float[][] mean, float[][] smallest, float[][] largest) {

    public static SpreadCurves of(PlanTrace trace) {
        int actionSize = trace.actionSize();
        int points = trace.iterations().size() + 1;
        SpreadCurves curves = new SpreadCurves(
                new float[actionSize][points], new float[actionSize][points], new float[actionSize][points]);
        for (int point = 0; point < points; point++) {
            PlanIteration iteration = trace.iterations().get(Math.max(0, point - 1));
            float[] std = point == 0 ? iteration.stdBefore() : iteration.stdAfter();
            for (int a = 0; a < actionSize; a++) {
                curves.take(std, a, point, actionSize);
            }
        }
        return curves;
    }

    public int actionSize() {
        return mean.length;
    }

    /** J + 1. */
    public int points() {
        return mean[0].length;
    }

    private void take(float[] std, int dimension, int point, int actionSize) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int horizon = std.length / actionSize;
        for (int h = 0; h < horizon; h++) {
            float value = std[h * actionSize + dimension];
            low = Math.min(low, value);
            high = Math.max(high, value);
            sum += value;
        }
        mean[dimension][point] = (float) (sum / horizon);
        smallest[dimension][point] = low;
        largest[dimension][point] = high;
    }
}
