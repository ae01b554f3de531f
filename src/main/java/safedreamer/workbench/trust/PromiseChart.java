package safedreamer.workbench.trust;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.Promise;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Transform;
import safedreamer.workbench.selection.SelectionModel;

/**
 * Every decision by what was expected and what came over its horizon, cost or return: missed violations as crosses, false
 * alarms as diamonds. A click opens the decision.
 */
public final class PromiseChart extends PixelPane {

    /** What is compared. */
    public enum Measure {
        COST("Cost over the horizon"),
        RETURN("Return over the horizon");

        private final String title;

        Measure(String title) {
            this.title = title;
        }

        double expected(Promise promise) {
            return this == COST ? promise.expectedCost() : promise.expectedReturn();
        }

        double came(Promise promise) {
            return this == COST ? promise.cameCost() : promise.cameReturn();
        }
    }

    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 24;
    private static final double BOTTOM = 32;
    private static final double REACH = 10;

    private final TrustViewModel trust;
    private final SelectionModel selection;
    private final Measure measure;
    private double low;
    private double high = 1;

    public PromiseChart(
            TrustViewModel trust, SelectionModel selection, Measure measure, ObservableValue<Palette> palette) {
        super(palette);
        this.trust = trust;
        this.selection = selection;
        this.measure = measure;
        setCursor(Cursor.HAND);
        trust.promises().addListener((property, before, now) -> redraw());
        selection.decision().addListener((property, before, now) -> redraw());
        setOnMouseMoved(move -> {
            Promise nearest = nearest(move.getX(), move.getY());
            if (nearest != null) {
                selection.tick(nearest.decision());
            }
        });
        setOnMouseClicked(click -> {
            Promise nearest = nearest(click.getX(), click.getY());
            if (nearest != null) {
                trust.open(nearest);
            }
        });
    }

    private Axis across() {
        return new Axis(Transform.SYMLOG, low, high, LEFT, getWidth() - RIGHT);
    }

    private Axis up() {
        return new Axis(Transform.SYMLOG, low, high, getHeight() - BOTTOM, TOP);
    }

    /** Where a promise stands, in this chart's own coordinates. */
    public Point2D placeOf(Promise promise) {
        return new Point2D(across().within(measure.expected(promise)), up().within(measure.came(promise)));
    }

    private @Nullable Promise nearest(double x, double y) {
        Axis across = across();
        Axis up = up();
        Promise nearest = null;
        double least = REACH;
        for (Promise promise : trust.promises().get()) {
            double distance =
                    Math.hypot(across.within(measure.expected(promise)) - x, up.within(measure.came(promise)) - y);
            // Missed violations are what people look for: among near ones they win.
            double weighed = promise.missedViolation() ? distance - 4 : distance;
            if (weighed < least) {
                least = weighed;
                nearest = promise;
            }
        }
        return nearest;
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
        plot.title(measure.title, "expected, and as it came");
        plot.nameAcross("expected");
        List<Promise> all = trust.promises().get();
        fit(all);
        Axis across = plot.across(Transform.SYMLOG, low, high);
        Axis up = plot.upward(Transform.SYMLOG, low, high);
        plot.gridAcross(across, 40);
        plot.gridUpward(up, 24);
        plot.frame();
        sheet.stroke()
                .pen(1.2, 5, 4)
                .moveTo(across.at(low), up.at(low))
                .lineTo(across.at(high), up.at(high))
                .draw(sheet.ink(sheet.palette().muted()));
        int kept = sheet.ink(
                measure == Measure.COST
                        ? sheet.palette().safe()
                        : sheet.palette().reward(),
                0.4);
        for (Promise promise : all) {
            if (!promise.missedViolation() && !promise.falseAlarm()) {
                sheet.marks()
                        .ring(
                                across.within(measure.expected(promise)),
                                up.within(measure.came(promise)),
                                2.4,
                                1.2,
                                kept);
            }
        }
        int alarm = sheet.ink(sheet.palette().text(), 0.75);
        int missed = sheet.ink(sheet.palette().unsafe());
        long looked = selection.decision().get();
        for (Promise promise : all) {
            double x = across.within(measure.expected(promise));
            double y = up.within(measure.came(promise));
            if (promise.missedViolation()) {
                sheet.marks().cross(x, y, 3, 1.5, missed);
            } else if (promise.falseAlarm()) {
                sheet.stroke()
                        .pen(1.2)
                        .moveTo(x, y - 4)
                        .lineTo(x + 4, y)
                        .lineTo(x, y + 4)
                        .lineTo(x - 4, y)
                        .lineTo(x, y - 4)
                        .draw(alarm);
            }
            if (promise.decision() == looked) {
                sheet.marks().ring(x, y, 8, 2, sheet.ink(sheet.palette().chosen()));
            }
        }
    }

    private void fit(List<Promise> all) {
        low = 0;
        high = 1;
        for (Promise promise : all) {
            double expected = measure.expected(promise);
            double came = measure.came(promise);
            if (Double.isFinite(expected) && Double.isFinite(came)) {
                low = Math.min(low, Math.min(expected, came));
                high = Math.max(high, Math.max(expected, came));
            }
        }
        low -= 0.06 * (high - low);
        high += 0.06 * (high - low);
    }
}
