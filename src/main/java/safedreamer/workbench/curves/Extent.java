package safedreamer.workbench.curves;

import safedreamer.workbench.drawing.Transform;

/** The values a chart must hold. */
final class Extent {

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(double value) {
        if (Double.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    void add(DecimatedSeries series) {
        for (int i = 0; i < series.size(); i++) {
            add(series.y(i));
        }
    }

    boolean isEmpty() {
        return low > high;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** Round numbers around all values, with a little air above them. */
    double[] round() {
        double span = Math.max(high - low, 1e-9);
        double step = Transform.niceStep(span / 4);
        double from = step * Math.floor(low / step + 1e-9);
        double to = step * Math.ceil((high + 0.04 * span) / step);
        return new double[] {from, Math.max(to, from + step)};
    }

    /** Whole decades around all values, which must be above zero. */
    double[] decades() {
        double from = Math.pow(10, Math.floor(Math.log10(low)));
        return new double[] {from, Math.max(10 * from, Math.pow(10, Math.ceil(Math.log10(high))))};
    }
}
