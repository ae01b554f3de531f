package safedreamer.nn;

import java.util.random.RandomGenerator;

/** First values of a weight of shape {@code [fanIn][fanOut]}. */
@FunctionalInterface
public interface Initialiser {

    /** Row-major values. */
    float[] values(int fanIn, int fanOut, RandomGenerator random);

    Initialiser ZEROS = (fanIn, fanOut, random) -> new float[fanIn * fanOut];

    Initialiser ONES = (fanIn, fanOut, random) -> {
        float[] values = new float[fanIn * fanOut];
        java.util.Arrays.fill(values, 1);
        return values;
    };

    /** Of hidden layers: a normal cut at two deviations, std = √(1 / mean(fan in, fan out)) / 0.87962566. */
    Initialiser TRUNCATED_NORMAL = (fanIn, fanOut, random) -> {
        double std = Math.sqrt(2.0 / (fanIn + fanOut)) / 0.87962566;
        float[] values = new float[fanIn * fanOut];
        for (int i = 0; i < values.length; i++) {
            double draw = random.nextGaussian();
            while (Math.abs(draw) > 2) {
                draw = random.nextGaussian();
            }
            values[i] = (float) (std * draw);
        }
        return values;
    };

    /** Of output layers: uniform with limit √(3 · scale / mean(fan in, fan out)). */
    static Initialiser uniform(double scale) {
        return (fanIn, fanOut, random) -> {
            double limit = Math.sqrt(3 * scale * 2.0 / (fanIn + fanOut));
            float[] values = new float[fanIn * fanOut];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (limit * (2 * random.nextDouble() - 1));
            }
            return values;
        };
    }
}
