package safedreamer.evaluation;

import java.util.random.RandomGenerator;

/** Uniform in [-1, 1], afresh at each decision: the line that learning has to rise from. */
public final class RandomPolicy implements DecisionPolicy {

    private final int actionSize;
    private final RandomGenerator rng;

    public RandomPolicy(int actionSize, RandomGenerator rng) {
        this.actionSize = actionSize;
        this.rng = rng;
    }

    @Override
    public void reset() {}

    @Override
    public float[] act(float[] observation) {
        float[] action = new float[actionSize];
        for (int i = 0; i < actionSize; i++) {
            action[i] = rng.nextFloat(-1, 1);
        }
        return action;
    }
}
