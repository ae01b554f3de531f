package safedreamer.workbench.drawing;

/**
 * The range of an axis under data that change many times a second. It widens at once to round numbers and narrows only
 * when the data have filled less than {@code 40 %} of it for a while, so that the picture stays calm.
 */
public final class StableRange {

    private static final int PATIENCE = 12;
    private static final double FILLED = 0.4;

    private final double smallestLow;
    private final double smallestHigh;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private int slack;

    /**
     * @param smallestLow always inside
     * @param smallestHigh always inside; above {@code smallestLow}
     */
    public StableRange(double smallestLow, double smallestHigh) {
        this.smallestLow = smallestLow;
        this.smallestHigh = smallestHigh;
    }

    /** Goes wherever the data are. */
    public static StableRange free() {
        return new StableRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /** Takes in the next picture's data; values that are not finite are left out by the caller. */
    public void show(double dataLow, double dataHigh) {
        double wantedLow = Math.min(dataLow, smallestLow);
        double wantedHigh = Math.max(dataHigh, smallestHigh);
        if (wantedHigh - wantedLow < 1e-6) {
            wantedLow -= 0.05;
            wantedHigh += 0.05;
        }
        if (wantedLow < low || wantedHigh > high) {
            fit(Math.min(wantedLow, low), Math.max(wantedHigh, high));
            slack = 0;
        } else if (wantedHigh - wantedLow < FILLED * (high - low)) {
            slack++;
            if (slack > PATIENCE) {
                fit(wantedLow, wantedHigh);
                slack = 0;
            }
        } else {
            slack = 0;
        }
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    private void fit(double from, double to) {
        double step = Transform.niceStep((to - from) / 5);
        low = from == smallestLow ? smallestLow : step * Math.floor(from / step);
        high = to == smallestHigh ? smallestHigh : step * Math.ceil(to / step);
    }
}
