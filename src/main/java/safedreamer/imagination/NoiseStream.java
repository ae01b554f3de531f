package safedreamer.imagination;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Noise that belongs to one thing (candidate i of iteration j, say) and to nothing else.
 *
 * <p>Each thing has a generator of its own, made from a seed and the thing's numbers. So a candidate draws the same
 * numbers whatever the count of the others, and two threads draw the same as one.
 */
public final class NoiseStream {

    private NoiseStream() {}

    /** The generator of the thing that these numbers name. */
    public static RandomGenerator of(long seed, long... numbers) {
        return new SplittableRandom(seed(seed, numbers));
    }

    /** A seed for the thing that these numbers name. */
    public static long seed(long seed, long... numbers) {
        long mixed = finalise(seed);
        for (long number : numbers) {
            mixed = finalise(mixed ^ (number * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L));
        }
        return mixed;
    }

    /** The 64-bit finaliser of Steele, Lea and Flood's SplitMix (2014): every bit of the result hangs on every bit. */
    private static long finalise(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
