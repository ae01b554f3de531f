package safedreamer.environment.safetygym;

import java.util.List;

/**
 * Draws layouts as the original does, number by number: for each thing in turn up to 100 places, the first that keeps
 * clear of all before it; when one finds none, all start again.
 */
public final class LayoutSampler {

    private static final int TRIES = 100;
    private static final int RESTARTS = 10_000;
    private static final int RESAMPLES = 10_000;

    private final List<Placement> placements;

    /** @param placements in the original's order, which fixes the draws; the agent first */
    public LayoutSampler(List<Placement> placements) {
        this.placements = List.copyOf(placements);
    }

    /**
     * Places everything, then draws the heading of each.
     *
     * @throws IllegalStateException if the things do not fit
     */
    public Layout sample(RandomState random) {
        int n = placements.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int restart = 0; restart < RESTARTS; restart++) {
            if (placeAll(random, x, y)) {
                double[] yaw = new double[n];
                for (int i = 0; i < n; i++) {
                    yaw[i] = random.uniform(0, 2 * Math.PI);
                }
                return new Layout(x, y, yaw);
            }
        }
        throw new IllegalStateException("no layout found for " + placements + " in " + RESTARTS + " attempts");
    }

    /**
     * Draws another place for one thing, clear of where all others are now, into the arrays.
     *
     * @return false if none was found; its place is then the last one tried
     */
    public boolean resample(RandomState random, int moved, double[] x, double[] y) {
        for (int i = 0; i < RESAMPLES; i++) {
            draw(random, moved, x, y);
            if (clear(moved, placements.size(), x, y)) {
                return true;
            }
        }
        return false;
    }

    private boolean placeAll(RandomState random, double[] x, double[] y) {
        for (int i = 0; i < placements.size(); i++) {
            if (!place(random, i, x, y)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(RandomState random, int placed, double[] x, double[] y) {
        for (int i = 0; i < TRIES; i++) {
            draw(random, placed, x, y);
            if (clear(placed, placed, x, y)) {
                return true;
            }
        }
        return false;
    }

    private void draw(RandomState random, int placed, double[] x, double[] y) {
        Placement placement = placements.get(placed);
        Rectangle area = placement.area().shrunk(placement.keepout());
        x[placed] = random.uniform(area.minX(), area.maxX());
        y[placed] = random.uniform(area.minY(), area.maxY());
    }

    private boolean clear(int placed, int among, double[] x, double[] y) {
        double keepout = placements.get(placed).keepout();
        for (int i = 0; i < among; i++) {
            double dx = x[placed] - x[i];
            double dy = y[placed] - y[i];
            if (i != placed && Math.sqrt(dx * dx + dy * dy) < placements.get(i).keepout() + keepout) {
                return false;
            }
        }
        return true;
    }
}
