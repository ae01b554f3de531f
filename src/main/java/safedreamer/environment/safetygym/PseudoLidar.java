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

    private static final int LAST = BINS - 1;
    private static final double SECTOR = 2 * Math.PI / BINS;
    private static final double SECTORS_A_RADIAN = 1 / SECTOR;
    private static final double FIRST_BOUND = Math.tan(SECTOR);
    private static final double[] MIDDLE = {Math.tan(SECTOR / 2), Math.tan(3 * SECTOR / 2)};
    private static final double[] OCTANT_START = {0, 4, 8, 4, 16, 12, 8, 12};
    private static final double[] OCTANT_SENSE = {1, -1, -1, 1, -1, 1, 1, -1};
    private static final int TERMS = 10;

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
        double squared = ex * ex + ey * ey;
        if (squared >= range * range) {
            return;
        }
        double nearness = (range - Math.sqrt(squared)) / range;
        double sectors = sectors(ex, ey);
        int bin = (int) sectors;
        double share = sectors - bin;
        raise(bins, offset + (bin & LAST), nearness);
        raise(bins, offset + (bin + 1 & LAST), share * nearness);
        raise(bins, offset + (bin + LAST & LAST), (1 - share) * nearness);
    }

    /**
     * The angle of (x, y) from the x axis, counted in sectors, in [0, 16]; 0 where both are 0. What atan2 gives to 1e-14, without
     * its branches, which no processor foresees: folded into the first two sectors and turned by the middle of one of them, the
     * tangent is at most 0.2, where ten terms of the arc tangent's series leave 1e-16.
     */
    static double sectors(double x, double y) {
        double across = Math.abs(x);
        double up = Math.abs(y);
        double longer = Math.max(across, up);
        if (longer == 0) {
            return 0;
        }
        double shorter = Math.min(across, up);
        int second = shorter > longer * FIRST_BOUND ? 1 : 0;
        double middle = MIDDLE[second];
        double t = (shorter - longer * middle) / (longer + shorter * middle);
        double folded = second + 0.5 + arcTangent(t) * SECTORS_A_RADIAN;
        int octant = (up > across ? 1 : 0) | (x < 0 ? 2 : 0) | (y < 0 ? 4 : 0);
        return OCTANT_START[octant] + OCTANT_SENSE[octant] * folded;
    }

    private static double arcTangent(double t) {
        double square = t * t;
        double sum = 0;
        for (int n = 2 * TERMS - 1; n > 1; n -= 2) {
            sum = (1.0 / n - sum) * square;
        }
        return t - t * sum;
    }

    private static void raise(double[] bins, int at, double value) {
        bins[at] = Math.max(bins[at], value);
    }
}
