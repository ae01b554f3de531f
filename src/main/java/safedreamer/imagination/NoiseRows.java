package safedreamer.imagination;

import java.util.random.RandomGenerator;

/** Noise of many futures, a row each; every row comes from a stream of its own. */
final class NoiseRows {

    private NoiseRows() {}

    /**
     * Path p of candidate first + i is row p · n + i, filled step by step: it holds the same numbers whatever other rows there
     * are.
     *
     * @param size numbers a step
     * @param normal standard normal, else uniform in [0, 1)
     * @return {@code [H][paths · n][size]}
     */
    static float[] of(int first, int n, int paths, int horizon, int size, boolean normal, long seed) {
        int rows = paths * n;
        float[] values = new float[horizon * rows * size];
        for (int row = 0; row < rows; row++) {
            int candidate = first + row % n;
            RandomGenerator random =
                    row < n ? NoiseStream.of(seed, candidate) : NoiseStream.of(seed, candidate, row / n);
            for (int t = 0; t < horizon; t++) {
                int at = (t * rows + row) * size;
                for (int j = at; j < at + size; j++) {
                    values[j] = normal ? (float) random.nextGaussian() : random.nextFloat();
                }
            }
        }
        return values;
    }
}
