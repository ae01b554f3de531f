package safedreamer.actorcritic;

import java.util.Arrays;

/**
 * The scale of returns: exponential averages (0.99) of their 5th and 95th percentile, started at 0; S = max(1, high -
 * low).
 */
public final class ReturnNormaliser {

    private static final double DECAY = 0.99;

    private double low;
    private double high;

    /** Takes a batch of returns into account. */
    public void observe(float[] returns) {
        float[] sorted = returns.clone();
        Arrays.sort(sorted);
        low = DECAY * low + (1 - DECAY) * percentile(sorted, 0.05);
        high = DECAY * high + (1 - DECAY) * percentile(sorted, 0.95);
    }

    /** Linear interpolation between the two values around the rank. */
    private static double percentile(float[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** S. */
    public double scale() {
        return Math.max(1, high - low);
    }

    /** Puts back what a checkpoint kept. */
    public void restore(double savedLow, double savedHigh) {
        low = savedLow;
        high = savedHigh;
    }
}
