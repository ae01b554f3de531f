package safedreamer.environment.safetygym;

/**
 * The random numbers of NumPy's legacy {@code RandomState} (Mersenne Twister MT19937), bit for bit, so that a seed gives
 * the layout it gives in the original. Used by one thread.
 */
public final class RandomState {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /**
     * A generator seeded as NumPy does it.
     *
     * @param seed 0..2³² - 1
     */
    public RandomState(long seed) {
        if (seed < 0 || seed > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("seed " + seed + " is not in 0..4294967295");
        }
        state[0] = (int) seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    private RandomState(RandomState other) {
        System.arraycopy(other.state, 0, state, 0, SIZE);
        next = other.next;
    }

    /** Another generator that will give the same numbers from here on. */
    public RandomState copy() {
        return new RandomState(this);
    }

    /** 32 random bits. */
    public int nextInt() {
        if (next == SIZE) {
            twist();
        }
        int bits = state[next++];
        bits ^= bits >>> 11;
        bits ^= (bits << 7) & 0x9D2C5680;
        bits ^= (bits << 15) & 0xEFC60000;
        return bits ^ (bits >>> 18);
    }

    /** Uniform in [0, 1), of 53 random bits. */
    public double nextDouble() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return (((long) high << 26) + low) * 0x1p-53;
    }

    /** Uniform in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /**
     * Uniform among 0..n - 1, by rejection of masked bits.
     *
     * @param n at least 1
     */
    public int choice(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("cannot choose among " + n);
        }
        if (n == 1) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(n - 1);
        int value = nextInt() & mask;
        while (value >= n) {
            value = nextInt() & mask;
        }
        return value;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int following = i + 1 < SIZE ? i + 1 : 0;
            int far = i + SHIFT < SIZE ? i + SHIFT : i + SHIFT - SIZE;
            int bits = (state[i] & 0x80000000) | (state[following] & 0x7FFFFFFF);
            state[i] = state[far] ^ (bits >>> 1) ^ (-(bits & 1) & 0x9908B0DF);
        }
        next = 0;
    }
}
