package safedreamer.workbench.search;

import javafx.beans.value.ObservableValue;
import safedreamer.figure.Palette;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Ink;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.StableRange;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * σ of each action dimension over the iterations: the mean over the horizon as a line, the range over the horizon as a
 * band. The axis is logarithmic; what is under its end is drawn at its end.
 */
final class SpreadChart extends PixelPane {

    private static final double LEFT = 42;
    private static final double RIGHT = 30;
    private static final double TOP = 28;
    private static final double BOTTOM = 32;
    private static final double FLOOR = 1e-3;
    private static final double[][] DASHES = {{}, {7, 4}, {2, 3}, {9, 3, 2, 3}};

    private final SearchViewModel search;
    private final StableRange decades = new StableRange(-1, 0.3);

    SpreadChart(SearchViewModel search, ObservableValue<Palette> palette) {
        super(palette);
        letWait();
        this.search = search;
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
        plot.title("Spread σ", "over the horizon");
        PlanTrace trace = search.trace().get();
        if (trace == null) {
            plot.frame();
            return;
        }
        SpreadCurves curves = SpreadCurves.of(trace);
        double low = 1;
        double high = FLOOR;
        for (int a = 0; a < curves.actionSize(); a++) {
            for (int point = 0; point < curves.points(); point++) {
                low = Math.min(low, curves.smallest()[a][point]);
                high = Math.max(high, curves.largest()[a][point]);
            }
        }
        decades.show(Math.log10(Math.max(FLOOR, low)) - 0.08, Math.log10(high));
        Axis up = plot.upward(Transform.LOG, Math.pow(10, decades.low()), Math.pow(10, decades.high()));
        Axis across = plot.across(Transform.LINEAR, 0, curves.points() - 1);
        plot.gridUpward(up, 26);
        plot.gridAcross(across, Math.max(24, (plot.right() - plot.left()) / (curves.points() - 1)));
        double chosen = across.at(search.iterationIndex() + 1);
        sheet.raster()
                .uprightLine(
                        chosen,
                        plot.top(),
                        plot.bottom(),
                        sheet.ink(sheet.palette().muted()));
        plot.frame();
        plot.nameAcross("after iteration");
        for (int a = curves.actionSize() - 1; a >= 0; a--) {
            float[] smallest = curves.smallest()[a];
            float[] largest = curves.largest()[a];
            int wash = Ink.withOpacity(ink(sheet, a), 0.13);
            plot.band(
                    across,
                    up,
                    curves.points(),
                    point -> point,
                    point -> smallest[point],
                    point -> largest[point],
                    wash);
        }
        for (int a = curves.actionSize() - 1; a >= 0; a--) {
            drawLine(sheet, across, up, curves.mean()[a], a);
        }
        drawNames(plot, up, curves);
    }

    private static int ink(Sheet sheet, int dimension) {
        return sheet.ink(
                dimension % 2 == 0 ? sheet.palette().chosen() : sheet.palette().executed());
    }

    private static void drawLine(Sheet sheet, Axis across, Axis up, float[] values, int dimension) {
        Stroke stroke = sheet.stroke().pen(2, DASHES[dimension % DASHES.length]);
        stroke.moveTo(across.at(0), up.within(values[0]));
        for (int point = 1; point < values.length; point++) {
            stroke.lineTo(across.at(point), up.within(values[point]));
        }
        stroke.draw(ink(sheet, dimension));
        for (int point = 0; point < values.length; point++) {
            sheet.marks().disc(across.at(point), up.within(values[point]), 2.6, ink(sheet, dimension));
        }
    }

    /** Names stand at the ends of their lines, pushed apart where lines end together. */
    private static void drawNames(Plot plot, Axis up, SpreadCurves curves) {
        Sheet sheet = plot.sheet();
        int shown = Math.min(4, curves.actionSize());
        double[] y = new double[shown];
        for (int a = 0; a < shown; a++) {
            y[a] = up.within(curves.mean()[a][curves.points() - 1]);
        }
        for (int a = 0; a < shown; a++) {
            for (int b = 0; b < a; b++) {
                if (Math.abs(y[a] - y[b]) < 13) {
                    y[a] = y[b] + (y[a] >= y[b] && y[b] + 13 < plot.bottom() ? 13 : -13);
                }
            }
            sheet.texts().write(ActionNames.of(a), plot.right() + 7, y[a], Anchor.START, Weight.BOLD, ink(sheet, a));
        }
    }
}
