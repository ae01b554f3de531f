package safedreamer.workbench.belief;

import java.util.Arrays;
import safedreamer.decision.Came;
import safedreamer.decision.ObservationError;
import safedreamer.environment.Scene;
import safedreamer.imagination.UnfoldedFuture;

/**
 * One future beside what came.
 *
 * @param title whose future it is: "The plan", "Future 17"
 * @param truth tells how large things are; nothing else of it is used
 * @param errors {@code [H + 1]} how far each decoded observation is from the one that came; NaN where none did
 * @param remark what else is to be said of it; empty for nothing
 */
record BeliefPicture(
        long decision, String title, Scene truth, UnfoldedFuture future, Came came, double[] errors, String remark) {

    static BeliefPicture of(
            long decision,
            String title,
            Scene truth,
            UnfoldedFuture future,
            Came came,
            ObservationError error,
            String remark) {
        double[] errors = new double[future.horizon() + 1];
        for (int k = 0; k < errors.length; k++) {
            float[] seen = came.observation(k);
            errors[k] = seen == null ? Double.NaN : error.between(future.observation(k), seen);
        }
        return new BeliefPicture(decision, title, truth, future, came, errors, remark);
    }

    /** H. */
    int horizon() {
        return future.horizon();
    }

    /** Of arriving at step k; NaN at k = 0 and before, where nothing was expected. */
    double expectedReward(int k) {
        return k < 1 ? Double.NaN : future.rewards()[k - 1];
    }

    /** Of arriving at step k; NaN at k = 0 and before, where nothing was expected. */
    double expectedCost(int k) {
        return k < 1 ? Double.NaN : future.costs()[k - 1];
    }

    /** The last step whose observation came; 0 if none did. */
    int lastSeen() {
        int last = horizon();
        while (last > 0 && Double.isNaN(errors[last])) {
            last--;
        }
        return last;
    }

    /** Steps whose reward and cost came. */
    int lastPaid() {
        int last = horizon();
        while (last > 0 && Double.isNaN(came.reward(last))) {
            last--;
        }
        return last;
    }

    static double sum(float[] values, int count) {
        double sum = 0;
        for (float value : Arrays.copyOf(values, count)) {
            sum += value;
        }
        return sum;
    }
}
