package safedreamer.planning;

import java.util.random.RandomGenerator;

/** Which action the search ends with. */
public enum ActionChoice {
    /** The first action of one sequence drawn from N(μ, (actionNoise · σ)² I). */
    SAMPLE,
    /** The first action of μ. */
    MEAN;

    /** {@code [A]}, clipped to [-1, 1]. */
    float[] choose(ActionDistribution plan, double actionNoise, long seed) {
        RandomGenerator noise = SearchNoise.action(seed);
        float[] action = new float[plan.actionSize()];
        for (int a = 0; a < action.length; a++) {
            double off = this == SAMPLE ? actionNoise * plan.std()[a] * noise.nextGaussian() : 0;
            action[a] = (float) Math.clamp(plan.mean()[a] + off, -1.0, 1.0);
        }
        return action;
    }
}
