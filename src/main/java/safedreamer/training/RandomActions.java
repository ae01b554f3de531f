package safedreamer.training;

import java.util.random.RandomGenerator;

/** Actions uniform in [-1, 1], each held for 1 to 8 decisions, so that they lead somewhere. */
final class RandomActions {

    private static final int LONGEST_HOLD = 8;

    private final int size;
    private final RandomGenerator random;
    private float[] held;
    private int left;

    RandomActions(int size, RandomGenerator random) {
        this.size = size;
        this.random = random;
        held = new float[size];
    }

    /** {@code [A]}. */
    float[] next() {
        if (left == 0) {
            left = 1 + random.nextInt(LONGEST_HOLD);
            held = new float[size];
            for (int i = 0; i < size; i++) {
                held[i] = 2 * random.nextFloat() - 1;
            }
        }
        left--;
        return held;
    }
}
