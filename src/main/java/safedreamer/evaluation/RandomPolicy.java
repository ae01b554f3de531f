package safedreamer.evaluation;

import java.util.random.RandomGenerator;
import safedreamer.imagination.NoiseStream;

/** Uniform in [-1, 1], afresh at each decision: the line that learning has to rise from. */
public final class RandomPolicy implements DecisionPolicy {

    private final int actionSize;
    private final long seed;
    private RandomGenerator rng;

    /** @param seed of all episodes; each has numbers of its own */
    public RandomPolicy(int actionSize, long seed) {
        this.actionSize = actionSize;
        this.seed = seed;
        rng = NoiseStream.of(seed, 0);
    }

    @Override
    public void begin(int episode) {
        rng = NoiseStream.of(seed, episode);
    }

    @Override
    public float[] act(float[] observation) {
        float[] action = new float[actionSize];
        for (int i = 0; i < actionSize; i++) {
            action[i] = rng.nextFloat(-1, 1);
        }
        return action;
    }
}
