package safedreamer.workbench.search;

import javafx.beans.value.ObservableValue;
import safedreamer.figure.Palette;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;

/**
 * The elites' first actions, iteration over iteration, with the ellipse μ ± σ refitted to each: the cloud tightens.
 * Earlier iterations fade. Shows the first two action dimensions.
 */
final class EliteCloudChart extends PixelPane {

    private static final double LEFT = 34;
    private static final double RIGHT = 14;
    private static final double TOP = 28;
    private static final double BOTTOM = 32;
    private static final double EDGE = 1.08;

    private final SearchViewModel search;

    EliteCloudChart(SearchViewModel search, ObservableValue<Palette> palette) {
        super(palette);
        letWait();
        this.search = search;
    }

    @Override
    protected void draw(Sheet sheet) {
        double side = Math.min(sheet.width() - LEFT - RIGHT, sheet.height() - TOP - BOTTOM);
        double left = LEFT + (sheet.width() - LEFT - RIGHT - side) / 2;
        Plot plot = new Plot(sheet, left, TOP, left + side, TOP + side);
        plot.title("Elites", "first action");
        PlanTrace trace = search.trace().get();
        Axis across = plot.across(Transform.LINEAR, -EDGE, EDGE);
        Axis up = plot.upward(Transform.LINEAR, -EDGE, EDGE);
        plot.gridAcross(across, 24);
        plot.gridUpward(up, 24);
        plot.frame();
        if (trace == null) {
            return;
        }
        boolean plane = trace.actionSize() > 1;
        plot.nameAcross(ActionNames.of(0));
        if (plane) {
            sheet.texts()
                    .write(
                            ActionNames.of(1),
                            left + 7,
                            TOP + 8,
                            Anchor.START,
                            Weight.PLAIN,
                            sheet.ink(sheet.palette().muted()));
        }
        int last = search.iterationIndex();
        for (int i = 0; i <= last; i++) {
            double presence = i == last ? 1 : 0.12 + 0.38 * (i + 1) / (last + 1);
            drawElites(sheet, trace, trace.iterations().get(i), across, up, presence, i == last);
            drawEllipse(plot, trace, trace.iterations().get(i), across, up, i == last ? 1 : 0.7 * presence);
        }
    }

    private static void drawElites(
            Sheet sheet,
            PlanTrace trace,
            PlanIteration iteration,
            Axis across,
            Axis up,
            double presence,
            boolean newest) {
        int safeInk = sheet.ink(sheet.palette().safe(), presence);
        int unsafeInk = sheet.ink(sheet.palette().unsafe(), presence);
        double size = newest ? 3.2 : 2.6;
        for (int i = 0; i < iteration.candidates(); i++) {
            if (iteration.eliteRank()[i] < 0) {
                continue;
            }
            int at = i * trace.actionSize();
            double x = across.within(iteration.actions()[at]);
            double y = up.within(trace.actionSize() > 1 ? iteration.actions()[at + 1] : 0);
            if (iteration.safe()[i]) {
                sheet.marks().ring(x, y, size, 1.3, safeInk);
            } else {
                sheet.marks().cross(x, y, size, 1.5, unsafeInk);
            }
        }
    }

    private static void drawEllipse(
            Plot plot, PlanTrace trace, PlanIteration iteration, Axis across, Axis up, double presence) {
        boolean plane = trace.actionSize() > 1;
        double unit = across.at(1) - across.at(0);
        Sheet sheet = plot.sheet();
        sheet.marks()
                .ellipse(
                        across.within(iteration.meanAfter()[0]),
                        up.within(plane ? iteration.meanAfter()[1] : 0),
                        Math.max(1, unit * iteration.stdAfter()[0]),
                        Math.max(1, unit * (plane ? iteration.stdAfter()[1] : 0)),
                        0,
                        1.4,
                        sheet.ink(sheet.palette().chosen(), presence));
    }
}
