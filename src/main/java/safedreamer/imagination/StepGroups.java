package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Networks on every step of imagined futures: on a few consecutive steps at a time, enough rows for fast matrix products and
 * few enough for the processor's cache.
 */
public final class StepGroups {

    private static final int ROWS = 1024;

    private StepGroups() {}

    /**
     * How many steps are taken together.
     *
     * @param rows in each step
     */
    public static int size(long rows) {
        return (int) Math.max(1, ROWS / Math.max(1, rows));
    }

    /**
     * One number a row.
     *
     * @param steps arrays {@code [n][F]}
     * @param network from {@code [m][F]} to {@code [m]}
     * @return as many arrays {@code [n]}
     */
    public static NDArray[] apply(NDArray[] steps, UnaryOperator<NDArray> network) {
        NDArray[] results = new NDArray[steps.length];
        int size = size(steps[0].getShape().get(0));
        for (int from = 0; from < steps.length; from += size) {
            int to = Math.min(steps.length, from + size);
            NDArray result = network.apply(concat(steps, from, to));
            NDList parts = to - from == 1 ? new NDList(result) : result.split(to - from);
            for (int t = from; t < to; t++) {
                results[t] = parts.get(t - from);
            }
        }
        return results;
    }

    /** Steps from..to-1, one after the other; of one step, the very array. */
    public static NDArray concat(NDArray[] steps, int from, int to) {
        return to - from == 1 ? steps[from] : NDArrays.concat(new NDList(Arrays.copyOfRange(steps, from, to)));
    }
}
