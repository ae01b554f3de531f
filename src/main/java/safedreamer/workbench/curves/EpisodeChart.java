package safedreamer.workbench.curves;

import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.List;
import javafx.scene.Node;

/** One number of each episode over decisions: points, their running mean, and the limit where there is one. */
final class EpisodeChart {

    private final CurveChart chart;
    private final EpisodeCurve curve;
    private final DoubleDataSet limit;
    private final DoubleDataSet exploring;
    private final DoubleDataSet acting;
    private final DoubleDataSet mean;

    /** @param kind "return" or "cost", the prefix of the style classes */
    EpisodeChart(String title, String kind, EpisodeCurve curve) {
        this.curve = curve;
        chart = new CurveChart(title);
        limit = chart.line("limit-line");
        exploring = chart.points("exploring-points");
        acting = chart.points(kind + "-points");
        mean = chart.line(kind + "-line");
        chart.legend()
                .getChildren()
                .addAll(
                        LegendEntry.point("exploring-mark", "exploring"),
                        LegendEntry.point(kind + "-mark", "acting"),
                        LegendEntry.line(kind + "-line", "mean of " + EpisodeCurve.MEAN_OF));
    }

    Node node() {
        return chart;
    }

    CurveChart chart() {
        return chart;
    }

    /** @param steps of the limit; none to draw none */
    void show(double end, List<LimitHistory.Step> steps, double[][] corners) {
        if (!chart.ready()) {
            return;
        }
        Points.fill(limit, corners[0], corners[1]);
        Points.fill(exploring, curve.exploring());
        Points.fill(acting, curve.acting());
        Points.fill(mean, curve.mean());
        Extent extent = new Extent();
        extent.add(0);
        extent.add(curve.exploring());
        extent.add(curve.acting());
        steps.forEach(step -> extent.add(step.limit()));
        if (extent.high() == extent.low()) {
            extent.add(1);
        }
        double[] range = extent.round();
        chart.showAcross(0, end);
        chart.showUpward(range[0], range[1], false);
    }
}
