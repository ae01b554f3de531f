package safedreamer.workbench.curves;

import io.fair_acc.dataset.spi.DoubleDataSet;

/** Copies curves into what a chart draws. */
final class Points {

    private Points() {}

    static void fill(DoubleDataSet target, DecimatedSeries series) {
        double[] x = new double[series.size()];
        double[] y = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = series.x(i);
            y[i] = series.y(i);
        }
        fill(target, x, y);
    }

    static void fill(DoubleDataSet target, double[] x, double[] y) {
        target.lock().writeLockGuard(() -> {
            target.set(x, y, x.length, false);
        });
    }
}
