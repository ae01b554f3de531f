package safedreamer.figure;

/** The mean of each value and those just before it. */
final class RunningMean {

    private RunningMean() {}

    /**
     * @param values {@code [n]}
     * @param length how many at most go into one mean; the first means are of fewer
     */
    static double[] of(double[] values, int length) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - length + 1);
            double sum = 0;
            for (int j = from; j <= i; j++) {
                sum += values[j];
            }
            means[i] = sum / (i - from + 1);
        }
        return means;
    }
}
