package safedreamer.planning;

import java.util.random.RandomGenerator;
import safedreamer.imagination.NoiseStream;

/**
 * All noise of one iteration of one decision, named by what it is for. Gaussian candidate i has a stream of its own, so
 * it draws the same numbers whatever N and N_πθ are, and its first steps are the same whatever H is: two searches that
 * differ in one setting differ by that setting, not by luck.
 *
 * @param seed of the decision
 * @param iteration counted from 0
 */
record SearchNoise(long seed, int iteration) {

    private static final int GAUSSIAN = 0;
    private static final int LATENT = 1;
    private static final int ACTOR = 2;
    private static final int ACTION = 3;

    RandomGenerator gaussian(int candidate) {
        return NoiseStream.of(seed, GAUSSIAN, iteration, candidate);
    }

    long latentSeed() {
        return NoiseStream.seed(seed, LATENT, iteration);
    }

    /** The actor plays once a decision. */
    static long actorSeed(long seed) {
        return NoiseStream.seed(seed, ACTOR);
    }

    /** For the action that is executed. */
    static RandomGenerator action(long seed) {
        return NoiseStream.of(seed, ACTION);
    }
}
