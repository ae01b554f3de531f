package safedreamer.workbench.whatif;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SeedBand;
import safedreamer.decision.WhatIfResult;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * One measure of A and of B on one axis: the decision's own seed as a large mark, other seeds as small ones with the band
 * they fill. A is drawn in outlines, B filled.
 */
final class LuckChart extends PixelPane {

    private static final double LEFT = 30;
    private static final double RIGHT = 18;

    private final WhatIfViewModel whatIf;
    private final String title;
    private final ToDoubleFunction<PlanOutcome> measure;
    private final Transform transform;

    LuckChart(
            WhatIfViewModel whatIf,
            String title,
            ToDoubleFunction<PlanOutcome> measure,
            Transform transform,
            ObservableValue<Palette> palette) {
        super(palette);
        this.whatIf = whatIf;
        this.title = title;
        this.measure = measure;
        this.transform = transform;
        whatIf.result().addListener((property, before, now) -> redraw());
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, LEFT, 24, sheet.width() - RIGHT, sheet.height() - 18);
        WhatIfResult result = whatIf.result().get();
        plot.title(title, "this seed large, others small");
        double rowA = plot.top() + 0.27 * (plot.bottom() - plot.top());
        double rowB = plot.top() + 0.75 * (plot.bottom() - plot.top());
        name(sheet, "A", rowA);
        name(sheet, "B", rowB);
        if (result == null) {
            plot.frame();
            return;
        }
        PlanOutcome a = PlanOutcome.of(result.a().trace());
        PlanOutcome b = PlanOutcome.of(result.b().trace());
        Axis across = axis(plot, result.luck(), a, b);
        if (across == null) {
            return;
        }
        plot.gridAcross(across, 60);
        sheet.raster()
                .levelLine(
                        plot.left(),
                        plot.right(),
                        plot.bottom(),
                        sheet.ink(sheet.palette().border()));
        drawRow(sheet, across, rowA, a, result.luck().a(), false);
        drawRow(sheet, across, rowB, b, result.luck().b(), true);
    }

    private static void name(Sheet sheet, String words, double y) {
        sheet.texts()
                .write(
                        words,
                        14,
                        y,
                        Anchor.START,
                        Weight.BOLD,
                        sheet.ink(sheet.palette().text()));
    }

    private @Nullable Axis axis(Plot plot, SeedBand luck, PlanOutcome a, PlanOutcome b) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<PlanOutcome> some : List.of(List.of(a, b), luck.a(), luck.b())) {
            for (double value : SeedBand.values(some, measure)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return null;
        }
        double margin = Math.max(1e-3, 0.06 * (high - low));
        // Less than a unit has no decades, and no numbers on such an axis.
        Transform scale = high - low < 1 ? Transform.LINEAR : transform;
        return plot.across(scale, low - margin, high + margin);
    }

    private void drawRow(
            Sheet sheet, Axis across, double y, PlanOutcome own, List<PlanOutcome> others, boolean filled) {
        Palette palette = sheet.palette();
        int ink = sheet.ink(palette.chosen());
        SeedBand.Spread spread = SeedBand.spread(others, measure);
        if (Double.isFinite(spread.low())) {
            int band = sheet.ink(palette.muted(), 0.18);
            double from = across.within(spread.low());
            double to = Math.max(from + 1, across.within(spread.high()));
            sheet.raster().rectangle(from, y - 6, to, y + 6, band);
        }
        for (double value : SeedBand.values(others, measure)) {
            mark(sheet, across.within(value), y, 2.6, sheet.ink(palette.chosen(), 0.75), filled);
        }
        double value = measure.applyAsDouble(own);
        if (Double.isFinite(value)) {
            mark(sheet, across.within(value), y, 5.5, ink, filled);
        }
    }

    private static void mark(Sheet sheet, double x, double y, double size, int ink, boolean filled) {
        if (filled) {
            sheet.marks().disc(x, y, size, ink);
        } else {
            sheet.marks().disc(x, y, size, sheet.ink(sheet.palette().panel()));
            sheet.marks().ring(x, y, size, 1.5, ink);
        }
    }
}
