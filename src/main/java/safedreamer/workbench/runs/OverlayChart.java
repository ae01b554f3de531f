package safedreamer.workbench.runs;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Ink;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * One measure of all drawn runs over decisions. The run that is pointed at, here or elsewhere, is drawn last and strong,
 * the others recede.
 */
final class OverlayChart extends PixelPane {

    private static final double LEFT = 44;
    private static final double RIGHT = 24;
    private static final double TOP = 24;
    private static final double BOTTOM = 32;
    private static final double REACH = 8;
    private static final double RECEDED = 0.25;

    private final RunsViewModel runs;
    private final Measure measure;
    private Overlay overlay;
    private boolean stale;
    private @Nullable OverlayLine pointed;
    private @Nullable Axis across;
    private @Nullable Axis up;
    private double mouseX = Double.NaN;

    OverlayChart(RunsViewModel runs, Measure measure, ObservableValue<Palette> palette) {
        super(palette);
        this.runs = runs;
        this.measure = measure;
        overlay = Overlay.of(runs, measure);
        runs.version().addListener((property, before, now) -> refill());
        runs.means().addListener((property, before, now) -> refill());
        runs.hovered().addListener((property, before, now) -> redraw());
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> {
            mouseX = Double.NaN;
            pointed = null;
            runs.hovered().set(null);
        });
    }

    private void refill() {
        stale = true;
        redraw();
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
        pointed = nearest;
        runs.hovered().set(nearest == null ? null : nearest.first());
        redraw();
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
        plot.title(measure.title(), remark());
        plot.nameAcross("decisions");
        if (stale) {
            stale = false;
            overlay = Overlay.of(runs, measure);
        }
        double[] range = overlay.range();
        if (range == null) {
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
        if (measure == Measure.COST) {
            drawLimit(plot, y);
        }
        RunRow emphasised = runs.hovered().get();
        for (OverlayLine line : overlay.lines()) {
            if (!line.isOf(emphasised)) {
                drawLine(sheet, line, x, y, emphasised == null ? 1 : RECEDED, 1.5);
            }
        }
        for (OverlayLine line : overlay.lines()) {
            if (line.isOf(emphasised)) {
                drawLine(sheet, line, x, y, 1, 2.6);
                drawEnd(sheet, line, x, y);
            }
        }
    }

    private String remark() {
        OverlayLine line = pointed;
        Axis x = across;
        if (line != null && x != null && !Double.isNaN(mouseX)) {
            double decision = x.low() + (mouseX - x.from()) / (x.to() - x.from()) * (x.high() - x.low());
            return Numbers.fixed(line.at(decision), 1) + " at decision " + Numbers.count(Math.round(decision)) + ": "
                    + line.words();
        }
        RunRow emphasised = runs.hovered().get();
        if (emphasised != null) {
            return emphasised.name();
        }
        return runs.means().get() ? "mean over seeds, 95 %" : "means of ten episodes";
    }

    private void drawLimit(Plot plot, Axis y) {
        double limit = CostLimit.of(runs.hovered().get(), runs.drawn());
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

    private static void drawLine(Sheet sheet, OverlayLine line, Axis x, Axis y, double opacity, double width) {
        int ink = sheet.ink(line.first().colour(sheet.palette()));
        double[] low = line.low();
        double[] high = line.high();
        if (low != null && high != null) {
            drawBand(sheet, line.x(), low, high, x, y, Ink.withOpacity(ink, 0.18 * opacity));
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

    private static void drawBand(Sheet sheet, double[] x, double[] low, double[] high, Axis across, Axis up, int ink) {
        for (int i = 0; i + 1 < x.length; i++) {
            if (Double.isFinite(low[i]) && Double.isFinite(low[i + 1])) {
                double left = across.at(x[i]);
                double right = across.at(x[i + 1]);
                sheet.marks()
                        .polygon(
                                new double[] {
                                    left,
                                    up.within(high[i]),
                                    right,
                                    up.within(high[i + 1]),
                                    right,
                                    up.within(low[i + 1]) + 0.5,
                                    left,
                                    up.within(low[i]) + 0.5
                                },
                                ink);
            }
        }
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
