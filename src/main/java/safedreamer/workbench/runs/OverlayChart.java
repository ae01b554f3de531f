package safedreamer.workbench.runs;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Ink;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * One measure of all drawn runs over decisions. The run that is pointed at, here or elsewhere, is drawn strong over the
 * others, which recede.
 */
final class OverlayChart extends RunsChart {

    private static final double LEFT = 44;
    private static final double RIGHT = 24;
    private static final double TOP = 24;
    private static final double BOTTOM = 32;
    private static final double REACH = 8;
    private static final double RECEDED = 0.25;

    private final Measure measure;
    private Overlay overlay;
    private boolean stale;
    private @Nullable OverlayLine under;
    private @Nullable Axis across;
    private @Nullable Axis up;
    private double mouseX = Double.NaN;

    OverlayChart(RunsViewModel runs, Measure measure, ObservableValue<Palette> palette) {
        super(runs, runs.curvesVersion(), palette);
        this.measure = measure;
        overlay = Overlay.of(runs, measure);
        runs.curvesVersion().addListener((property, before, now) -> refill());
        runs.means().addListener((property, before, now) -> refill());
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> {
            mouseX = Double.NaN;
            under = null;
            runs.hovered().set(null);
        });
    }

    private void refill() {
        stale = true;
        redrawGround();
    }

    private void point(MouseEvent event) {
        Axis x = across;
        Axis y = up;
        if (x == null || y == null) {
            return;
        }
        mouseX = event.getX();
        double decision = x.low() + (event.getX() - x.from()) / (x.to() - x.from()) * (x.high() - x.low());
        OverlayLine nearest = null;
        double least = REACH;
        for (OverlayLine line : overlay.lines()) {
            double distance = Math.abs(y.within(line.at(decision)) - event.getY());
            if (distance < least) {
                least = distance;
                nearest = line;
            }
        }
        under = nearest;
        runs().hovered().set(nearest == null ? null : nearest.first());
        redraw();
    }

    private static Plot plot(Sheet sheet) {
        return new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
    }

    @Override
    protected void drawGround(Sheet sheet) {
        Plot plot = plot(sheet);
        plot.nameAcross("decisions");
        if (stale) {
            stale = false;
            overlay = Overlay.of(runs(), measure);
        }
        double[] range = overlay.range();
        if (range == null) {
            across = null;
            up = null;
            plot.frame();
            return;
        }
        if (measure == Measure.COST) {
            // A band may reach below what a cost can be.
            range[0] = Math.max(0, range[0]);
        }
        double[] round = round(range);
        Axis x = plot.across(Transform.LINEAR, 0, Math.max(100, overlay.end()));
        Axis y = plot.upward(Transform.LINEAR, round[0], round[1]);
        across = x;
        up = y;
        plot.gridAcross(x, 70);
        plot.gridUpward(y, 28);
        plot.frame();
        double opacity = recedes() ? RECEDED : 1;
        for (OverlayLine line : overlay.lines()) {
            drawLine(plot, line, x, y, opacity, 1.5);
        }
    }

    @Override
    protected void drawTop(Sheet sheet) {
        Plot plot = plot(sheet);
        plot.title(measure.title(), remark());
        Axis x = across;
        Axis y = up;
        if (x == null || y == null) {
            return;
        }
        if (measure == Measure.COST) {
            drawLimit(plot, y);
        }
        RunRow emphasised = pointed();
        for (OverlayLine line : overlay.lines()) {
            if (line.isOf(emphasised)) {
                drawLine(plot, line, x, y, 1, 2.6);
                drawEnd(sheet, line, x, y);
            }
        }
    }

    private String remark() {
        OverlayLine line = under;
        Axis x = across;
        if (line != null && x != null && !Double.isNaN(mouseX)) {
            double decision = x.low() + (mouseX - x.from()) / (x.to() - x.from()) * (x.high() - x.low());
            return Numbers.fixed(line.at(decision), 1) + " at decision " + Numbers.count(Math.round(decision)) + ": "
                    + line.words();
        }
        RunRow emphasised = pointed();
        if (emphasised != null) {
            return emphasised.name();
        }
        return runs().means().get() ? "mean over seeds, 95 %" : "means of ten episodes";
    }

    private void drawLimit(Plot plot, Axis y) {
        double limit = CostLimit.of(pointed(), runs().drawn());
        if (limit > y.low() && limit < y.high()) {
            Sheet sheet = plot.sheet();
            int ink = sheet.ink(sheet.palette().chosen());
            sheet.stroke()
                    .pen(1.4, 6, 4)
                    .moveTo(plot.left(), y.at(limit))
                    .lineTo(plot.right(), y.at(limit))
                    .draw(ink);
            sheet.texts()
                    .write(
                            "b = " + Numbers.brief(limit),
                            plot.left() + 5,
                            y.at(limit) - 9,
                            Anchor.START,
                            Weight.PLAIN,
                            ink);
        }
    }

    private static void drawLine(Plot plot, OverlayLine line, Axis x, Axis y, double opacity, double width) {
        Sheet sheet = plot.sheet();
        int ink = sheet.ink(line.first().colour(sheet.palette()));
        double[] low = line.low();
        double[] high = line.high();
        if (low != null && high != null) {
            int wash = Ink.withOpacity(ink, 0.18 * opacity);
            plot.band(x, y, line.x().length, i -> line.x()[i], i -> low[i], i -> high[i], wash);
        }
        Stroke stroke = sheet.stroke().pen(width, line.first().dashes());
        boolean begun = false;
        for (int i = 0; i < line.x().length; i++) {
            double value = line.y()[i];
            if (!Double.isFinite(value)) {
                begun = false;
            } else if (begun) {
                stroke.lineTo(x.at(line.x()[i]), y.within(value));
            } else {
                stroke.moveTo(x.at(line.x()[i]), y.within(value));
                begun = true;
            }
        }
        stroke.draw(Ink.withOpacity(ink, opacity));
    }

    private static void drawEnd(Sheet sheet, OverlayLine line, Axis x, Axis y) {
        int last = line.x().length - 1;
        if (last >= 0 && Double.isFinite(line.y()[last])) {
            RunMarks.draw(
                    sheet,
                    line.first().marker(),
                    x.at(line.x()[last]),
                    y.within(line.y()[last]),
                    4.5,
                    sheet.ink(line.first().colour(sheet.palette())));
        }
    }

    private static double[] round(double[] range) {
        double step = Transform.niceStep(Math.max(1e-6, range[1] - range[0]) / 4);
        double from = step * Math.floor(range[0] / step);
        return new double[] {from, Math.max(from + step, step * Math.ceil(range[1] / step))};
    }
}
