package safedreamer.agent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.random.RandomGenerator;
import safedreamer.worldmodel.LatentState;

/**
 * Where the futures begin that actor and critics learn from.
 *
 * @param states n of them, without gradients
 * @param goesOn {@code [n]} 0 where the world had ended, else 1
 */
record ImaginationStarts(LatentState states, NDArray goesOn) {

    /** n. */
    int count() {
        return (int) goesOn.size();
    }

    /** Some of these drawn without putting back: all where 0 or as many as there are are wanted. */
    ImaginationStarts some(int wanted, NDManager manager, RandomGenerator random) {
        if (wanted == 0 || wanted >= count()) {
            return this;
        }
        NDArray chosen = manager.create(distinct(wanted, count(), random));
        LatentState some = new LatentState(
                states.deterministic().get(chosen), states.stochastic().get(chosen));
        return new ImaginationStarts(some, goesOn.get(chosen));
    }

    private static long[] distinct(int n, int among, RandomGenerator random) {
        int[] rows = new int[among];
        long[] chosen = new long[n];
        for (int i = 0; i < among; i++) {
            rows[i] = i;
        }
        for (int i = 0; i < n; i++) {
            int other = i + random.nextInt(among - i);
            chosen[i] = rows[other];
            rows[other] = rows[i];
        }
        return chosen;
    }
}
