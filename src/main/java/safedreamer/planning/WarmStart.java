package safedreamer.planning;

import org.jspecify.annotations.Nullable;

/** Where a search begins: the last plan, one decision later. */
final class WarmStart {

    private WarmStart() {}

    /**
     * The last plan shifted by one decision. Steps it does not reach are zero; if the horizon shrank it is cut.
     *
     * @param previousPlan {@code [H'][A]} for any H', or null at the start of an episode
     * @return {@code [H][A]}
     * @throws IllegalArgumentException if the plan is no whole number of actions, or holds a NaN
     */
    static float[] from(float @Nullable [] previousPlan, int horizon, int actionSize) {
        float[] mean = new float[horizon * actionSize];
        if (previousPlan == null) {
            return mean;
        }
        if (previousPlan.length % actionSize != 0) {
            throw new IllegalArgumentException(
                    "a plan of " + previousPlan.length + " numbers for actions of " + actionSize);
        }
        for (float number : previousPlan) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("the previous plan holds " + number);
            }
        }
        int left = Math.max(0, previousPlan.length - actionSize);
        System.arraycopy(previousPlan, previousPlan.length - left, mean, 0, Math.min(left, mean.length));
        return mean;
    }
}
