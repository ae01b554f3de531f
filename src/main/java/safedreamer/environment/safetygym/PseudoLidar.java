package safedreamer.environment.safetygym;

import java.util.Arrays;

/**
 * The original's pseudo-lidar: how near the nearest object of a kind is in each of 16 sectors around the agent, 1 at the
 * agent, 0 at the range's end and beyond. An object also shows in the two neighbouring sectors, the more the nearer it
 * is to them.
 *
 * <pre>
 *   e = Rᵀ (p - a), of which x and y count      s = max(0, D - |e|) / D
 *   k = ⌊angle(e) / w⌋, w = 2π / 16             α = angle(e) / w - k
 *   o[k] ← max(o[k], s)    o[k + 1] ← max(o[k + 1], α s)    o[k - 1] ← max(o[k - 1], (1 - α) s)
 * </pre>
 *
 * <p>p is taken at height 0, a is not: where the agent tilts, its height leaks into x and y, as in the original.
 */
public final class PseudoLidar {

    public static final int BINS = 16;

    private static final double SECTOR = 2 * Math.PI / BINS;

    private final double range;
    private double x;
    private double y;
    private double z;
    private double[] rotation = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /** @param range D, metres */
    public PseudoLidar(double range) {
        this.range = range;
    }

    /**
     * Where the agent is from now on.
     *
     * @param matrix R, 3 × 3 row by row; kept, not copied
     */
    public void stand(double agentX, double agentY, double agentZ, double[] matrix) {
        x = agentX;
        y = agentY;
        z = agentZ;
        rotation = matrix;
    }

    /** Nothing seen yet. */
    static void clear(double[] bins, int offset) {
        Arrays.fill(bins, offset, offset + BINS, 0);
    }

    /** Adds one object to the bins at the offset. */
    public void see(double objectX, double objectY, double[] bins, int offset) {
        double dx = objectX - x;
        double dy = objectY - y;
        double dz = -z;
        double ex = dx * rotation[0] + dy * rotation[3] + dz * rotation[6];
        double ey = dx * rotation[1] + dy * rotation[4] + dz * rotation[7];
        double distance = Math.sqrt(ex * ex + ey * ey);
        if (distance >= range) {
            return;
        }
        double nearness = (range - distance) / range;
        double angle = Math.atan2(ey, ex);
        if (angle < 0) {
            angle += 2 * Math.PI;
        }
        int bin = (int) (angle / SECTOR);
        double share = (angle - bin * SECTOR) / SECTOR;
        // An angle a hair below a full turn rounds to one.
        bin %= BINS;
        raise(bins, offset + bin, nearness);
        raise(bins, offset + (bin + 1) % BINS, share * nearness);
        raise(bins, offset + (bin + BINS - 1) % BINS, (1 - share) * nearness);
    }

    private static void raise(double[] bins, int at, double value) {
        bins[at] = Math.max(bins[at], value);
    }
}
