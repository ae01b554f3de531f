package safedreamer.workbench.runs;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * Every shown run by the cost and return of its last ten episodes. Those that no other beats are joined by the front; the
 * chosen ones have rings. Cost over b is hatched, where all runs have the same b.
 */
final class ParetoChart extends RunsChart {

    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 24;
    private static final double BOTTOM = 32;
    private static final double REACH = 10;

    private List<RunRow> rows = List.of();
    private List<RunRow> front = List.of();
    private @Nullable Axis across;
    private @Nullable Axis up;

    ParetoChart(RunsViewModel runs, ObservableValue<Palette> palette) {
        super(runs, runs.version(), palette);
        setOnMouseMoved(event -> runs.hovered().set(nearest(event)));
        setOnMouseExited(event -> runs.hovered().set(null));
    }

    private @Nullable RunRow nearest(MouseEvent event) {
        Axis x = across;
        Axis y = up;
        RunRow nearest = null;
        double least = REACH;
        for (RunRow row : runs().shown()) {
            if (x != null && y != null) {
                double distance = Math.hypot(
                        x.within(row.facts().recentCost()) - event.getX(),
                        y.within(row.facts().recentReturn()) - event.getY());
                if (distance < least) {
                    least = distance;
                    nearest = row;
                }
            }
        }
        return nearest;
    }

    private static Plot plot(Sheet sheet) {
        return new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
    }

    @Override
    protected void drawGround(Sheet sheet) {
        Plot plot = plot(sheet);
        rows = runs().shown().stream()
                .filter(row -> Double.isFinite(row.facts().recentReturn()))
                .toList();
        front = ParetoFront.of(rows);
        plot.nameAcross("cost per episode, last ten");
        if (rows.isEmpty()) {
            across = null;
            up = null;
            plot.frame();
            return;
        }
        Axis x = axis(plot, rows, Measure.COST);
        Axis y = axis(plot, rows, Measure.RETURN);
        across = x;
        up = y;
        plot.gridAcross(x, 50);
        plot.gridUpward(y, 28);
        plot.frame();
        drawFront(sheet, front, x, y);
        double opacity = recedes() ? 0.3 : 0.9;
        for (RunRow row : rows) {
            drawRun(sheet, row, x, y, opacity, 4);
        }
    }

    @Override
    protected void drawTop(Sheet sheet) {
        Plot plot = plot(sheet);
        plot.title("Return against cost", remark());
        Axis x = across;
        Axis y = up;
        if (x == null || y == null) {
            return;
        }
        drawLimit(plot, x);
        RunRow pointed = pointed();
        if (pointed != null && rows.contains(pointed)) {
            drawRun(sheet, pointed, x, y, 1, 6);
        }
    }

    private String remark() {
        RunRow pointed = pointed();
        return pointed == null
                ? "front: " + front.size() + " of " + rows.size()
                : Numbers.fixed(pointed.facts().recentReturn(), 1) + " at cost "
                        + Numbers.fixed(pointed.facts().recentCost(), 1) + ": " + pointed.name();
    }

    private static Axis axis(Plot plot, List<RunRow> rows, Measure measure) {
        double low = rows.stream()
                .mapToDouble(row -> measure.recent(row.facts()))
                .min()
                .orElse(0);
        double high = rows.stream()
                .mapToDouble(row -> measure.recent(row.facts()))
                .max()
                .orElse(1);
        double step = Transform.niceStep(Math.max(1e-6, high - low) / 4);
        double from = step * Math.floor(low / step);
        double to = Math.max(from + step, step * Math.ceil((high + 0.02 * step) / step));
        return measure == Measure.COST
                ? plot.across(Transform.LINEAR, Math.min(0, from), to)
                : plot.upward(Transform.LINEAR, from, to);
    }

    private void drawLimit(Plot plot, Axis x) {
        double limit = CostLimit.of(pointed(), runs().shown());
        if (limit > x.low() && limit < x.high()) {
            Sheet sheet = plot.sheet();
            int ink = sheet.ink(sheet.palette().chosen());
            sheet.marks()
                    .hatch(
                            x.at(limit),
                            plot.top(),
                            plot.right(),
                            plot.bottom(),
                            9,
                            sheet.ink(sheet.palette().muted(), 0.22));
            sheet.stroke()
                    .pen(1.4, 6, 4)
                    .moveTo(x.at(limit), plot.top())
                    .lineTo(x.at(limit), plot.bottom())
                    .draw(ink);
            sheet.texts()
                    .write(
                            "b = " + Numbers.brief(limit),
                            x.at(limit) + 5,
                            plot.top() + 8,
                            Anchor.START,
                            Weight.PLAIN,
                            ink);
        }
    }

    private static void drawFront(Sheet sheet, List<RunRow> front, Axis x, Axis y) {
        Stroke stroke = sheet.stroke().pen(1.4);
        for (int i = 0; i < front.size(); i++) {
            double atX = x.at(front.get(i).facts().recentCost());
            double atY = y.at(front.get(i).facts().recentReturn());
            if (i == 0) {
                stroke.moveTo(atX, atY);
            } else {
                // At any cost in between, the best known return is that of the run before.
                stroke.lineTo(atX, y.at(front.get(i - 1).facts().recentReturn()));
                stroke.lineTo(atX, atY);
            }
        }
        stroke.draw(sheet.ink(sheet.palette().muted()));
    }

    private void drawRun(Sheet sheet, RunRow row, Axis x, Axis y, double opacity, double radius) {
        double atX = x.at(row.facts().recentCost());
        double atY = y.at(row.facts().recentReturn());
        RunMarks.draw(sheet, row.marker(), atX, atY, radius, sheet.ink(row.colour(sheet.palette()), opacity));
        if (runs().chosen().contains(row)) {
            sheet.marks()
                    .ring(atX, atY, radius + 4, 1.5, sheet.ink(sheet.palette().chosen()));
        }
    }
}
