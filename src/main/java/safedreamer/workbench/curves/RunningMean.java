package safedreamer.workbench.curves;

/** The mean of the last few values. */
final class RunningMean {

    private final double[] window;
    private int seen;

    RunningMean(int length) {
        window = new double[length];
    }

    /** Takes a value and gives the mean of it and those before, as many as the window holds. */
    double add(double value) {
        window[seen % window.length] = value;
        seen++;
        int held = Math.min(seen, window.length);
        double sum = 0;
        for (int i = 0; i < held; i++) {
            sum += window[i];
        }
        return sum / held;
    }

    void clear() {
        seen = 0;
    }
}
