package safedreamer.workbench.trust;

import javafx.beans.value.ObservableValue;
import safedreamer.decision.Calibration;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/** Stretches gathered by the cost they were expected to have: what came on average, with its interval and their number. */
final class ReliabilityChart extends PixelPane {

    private final TrustViewModel trust;

    ReliabilityChart(TrustViewModel trust, ObservableValue<Palette> palette) {
        super(palette);
        this.trust = trust;
        trust.calibration().addListener((property, before, now) -> redraw());
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, 44, 24, sheet.width() - 14, sheet.height() - 32);
        plot.title("Reliability", "cost that came, mean and 95 %");
        plot.nameAcross("expected over the horizon");
        Calibration calibration = trust.calibration().get();
        double high = 1;
        for (Calibration.Bin bin : calibration.bins()) {
            high = Math.max(high, Math.max(bin.expected(), top(bin.came())));
        }
        Axis across = plot.across(Transform.SYMLOG, -0.05, 1.15 * high);
        Axis up = plot.upward(Transform.SYMLOG, -0.05, 1.15 * high);
        plot.gridAcross(across, 40);
        plot.gridUpward(up, 24);
        plot.frame();
        sheet.stroke()
                .pen(1.2, 5, 4)
                .moveTo(across.at(0), up.at(0))
                .lineTo(plot.right(), plot.top())
                .draw(sheet.ink(sheet.palette().muted()));
        int ink = sheet.ink(sheet.palette().unsafe());
        int words = sheet.ink(sheet.palette().text());
        double lastWord = Double.NEGATIVE_INFINITY;
        for (Calibration.Bin bin : calibration.bins()) {
            ConfidenceInterval came = bin.came();
            double x = across.within(bin.expected());
            if (Double.isFinite(came.low())) {
                sheet.raster().rectangle(x - 1, up.within(came.high()), x + 1, up.within(Math.max(0, came.low())), ink);
            }
            sheet.marks().disc(x, up.within(came.mean()), 4.2, ink);
            if (x - lastWord > 26) {
                double y = Math.max(plot.top() + 6, up.within(top(came)) - 12);
                sheet.texts().write(Numbers.count(came.n()), x, y, Anchor.MIDDLE, Weight.PLAIN, words);
                lastWord = x;
            }
        }
    }

    private static double top(ConfidenceInterval came) {
        return Double.isFinite(came.high()) ? came.high() : came.mean();
    }
}
