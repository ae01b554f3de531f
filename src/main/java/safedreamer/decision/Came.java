package safedreamer.decision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import safedreamer.training.DecisionRecord;

/**
 * What came around a decision, as far as it is known: step k is what was seen k decisions later, 0 at the decision itself,
 * below 0 before it. Nothing goes beyond the decision's episode.
 *
 * @param past how many steps before the decision there are
 * @param observations {@code [past + 1 + H]} arrays {@code [O]}; null where one is not known, or not kept
 * @param rewards {@code [past + 1 + H]} of the decision that led to each step; NaN where it is not known
 * @param costs likewise
 * @param actions {@code [n][A]} that were taken from the decision on, as far as they are kept
 * @param taken n
 */
public record Came(
        int past, float[] @Nullable [] observations, double[] rewards, double[] costs, float[] actions, int taken) {

    /** @param horizon H, steps after the decision */
    public static Came around(DecisionArchive archive, long decision, int past, int horizon) {
        int at = archive.indexOf(decision);
        int steps = past + 1 + horizon;
        float[] @Nullable [] observations = new float[steps][];
        double[] rewards = new double[steps];
        double[] costs = new double[steps];
        Arrays.fill(rewards, Double.NaN);
        Arrays.fill(costs, Double.NaN);
        int episode = at < 0 ? -1 : archive.summary(at).episode();
        float[] actions = new float[0];
        int taken = 0;
        int size = archive.size();
        for (int k = -past; at >= 0 && k <= horizon; k++) {
            int i = at + k;
            if (i >= 0 && i < size && archive.summary(i).episode() == episode) {
                DecisionRecord record = recordOf(archive, i);
                observations[past + k] = record == null ? null : record.observation();
                if (record != null && k == taken && k < horizon) {
                    float[] action = record.action();
                    actions = Arrays.copyOf(actions, actions.length + action.length);
                    System.arraycopy(action, 0, actions, actions.length - action.length, action.length);
                    taken++;
                }
            }
            int before = i - 1;
            if (before >= 0 && before < size && archive.summary(before).episode() == episode) {
                rewards[past + k] = archive.summary(before).reward();
                costs[past + k] = archive.summary(before).cost();
            }
        }
        return new Came(past, observations, rewards, costs, actions, taken);
    }

    private static @Nullable DecisionRecord recordOf(DecisionArchive archive, int index) {
        KeptDecision kept = archive.find(archive.summary(index).decision());
        return kept == null ? null : kept.record();
    }

    /** What was seen at step k, {@code [O]}. */
    public float @Nullable [] observation(int k) {
        int at = past + k;
        return at < 0 || at >= observations.length ? null : observations[at];
    }

    /** NaN where it is not known. */
    public double reward(int k) {
        int at = past + k;
        return at < 0 || at >= rewards.length ? Double.NaN : rewards[at];
    }

    /** NaN where it is not known. */
    public double cost(int k) {
        int at = past + k;
        return at < 0 || at >= costs.length ? Double.NaN : costs[at];
    }

    /** The last step after the decision of which anything is known; 0 if none is. */
    public int known() {
        int last = observations.length - 1 - past;
        while (last > 0 && observation(last) == null && Double.isNaN(reward(last))) {
            last--;
        }
        return last;
    }
}
