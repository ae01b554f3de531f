package safedreamer.workbench.search;

import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import safedreamer.figure.Palette;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.Stroke;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;
import safedreamer.workbench.selection.SelectionModel;

/**
 * The distribution of each action dimension over the iterations: μ as a line, μ ± σ as a band, before the first refit and
 * after each; the elites it was refitted to as points, their outlines by source; below, how many of them are new. Of the
 * first action, or of the one that leads to the step that is pointed at.
 */
final class DistributionChart extends PixelPane {

    private static final double LEFT = 34;
    private static final double RIGHT = 28;
    private static final double TOP = 28;
    private static final double BOTTOM = 34;
    private static final double GAP = 14;
    private static final int MOST_LANES = 4;
    private static final double EDGE = 1.08;

    private final SearchViewModel search;
    private final SelectionModel selection;

    DistributionChart(SearchViewModel search, SelectionModel selection, ObservableValue<Palette> palette) {
        super(palette);
        letWait();
        this.search = search;
        this.selection = selection;
        selection.step().addListener((property, before, now) -> redraw());
        selection.trajectory().addListener((property, before, now) -> redraw());
    }

    /** Which action of the plan is shown, counted from 0: the one that leads to the step that is pointed at. */
    private int action(PlanTrace trace) {
        int step = selection.step().get();
        return step < 1 ? 0 : Math.min(step, trace.settings().horizon()) - 1;
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot whole = new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
        PlanTrace trace = search.trace().get();
        int action = trace == null ? 0 : action(trace);
        whole.title("Distribution", action == 0 ? "first action" : "action " + (action + 1));
        if (trace == null) {
            whole.frame();
            return;
        }
        int lanes = Math.min(MOST_LANES, trace.actionSize());
        double height = (whole.bottom() - whole.top() - (lanes - 1) * GAP) / lanes;
        Axis across = whole.across(Transform.LINEAR, -0.35, trace.iterations().size() + 0.35);
        for (int a = 0; a < lanes; a++) {
            double top = whole.top() + a * (height + GAP);
            lane(new Plot(sheet, LEFT, top, whole.right(), top + height), across, trace, action, a);
        }
        foot(whole, across, trace);
    }

    private void lane(Plot plot, Axis across, PlanTrace trace, int action, int dimension) {
        Sheet sheet = plot.sheet();
        Axis up = plot.upward(Transform.LINEAR, -EDGE, EDGE);
        plot.gridUpward(up, 24);
        double chosen = across.at(search.iterationIndex() + 1.0);
        sheet.raster()
                .uprightLine(
                        chosen,
                        plot.top(),
                        plot.bottom(),
                        sheet.ink(sheet.palette().muted()));
        plot.frame();
        int at = action * trace.actionSize() + dimension;
        band(plot, across, up, trace, at);
        for (int i = 0; i < trace.iterations().size(); i++) {
            elites(sheet, across.at(i + 1.0), up, trace, i, at);
        }
        int ink = sheet.ink(sheet.palette().muted());
        sheet.texts()
                .write(
                        ActionNames.of(dimension),
                        plot.right() + 7,
                        (plot.top() + plot.bottom()) / 2,
                        Anchor.START,
                        Weight.BOLD,
                        ink);
    }

    private static void band(Plot plot, Axis across, Axis up, PlanTrace trace, int at) {
        Sheet sheet = plot.sheet();
        int points = trace.iterations().size() + 1;
        int wash = sheet.ink(sheet.palette().executed(), 0.2);
        int hair = sheet.ink(sheet.palette().executed(), 0.6);
        IntToDoubleFunction middle = point -> mean(trace, point, at);
        IntToDoubleFunction low = point -> mean(trace, point, at) - std(trace, point, at);
        IntToDoubleFunction high = point -> mean(trace, point, at) + std(trace, point, at);
        plot.band(across, up, points, point -> point, low, high, wash);
        line(sheet, across, up, points, high, 0.8, hair);
        line(sheet, across, up, points, low, 0.8, hair);
        line(sheet, across, up, points, middle, 2, sheet.ink(sheet.palette().chosen()));
    }

    private static void line(
            Sheet sheet, Axis across, Axis up, int points, IntToDoubleFunction y, double width, int ink) {
        Stroke line = sheet.stroke().pen(width).moveTo(across.at(0), up.within(y.applyAsDouble(0)));
        for (int point = 1; point < points; point++) {
            line.lineTo(across.at(point), up.within(y.applyAsDouble(point)));
        }
        line.draw(ink);
    }

    private static double mean(PlanTrace trace, int point, int at) {
        PlanIteration iteration = trace.iterations().get(Math.max(0, point - 1));
        return (point == 0 ? iteration.meanBefore() : iteration.meanAfter())[at];
    }

    private static double std(PlanTrace trace, int point, int at) {
        PlanIteration iteration = trace.iterations().get(Math.max(0, point - 1));
        return (point == 0 ? iteration.stdBefore() : iteration.stdAfter())[at];
    }

    private void elites(Sheet sheet, double x, Axis up, PlanTrace trace, int index, int at) {
        PlanIteration iteration = trace.iterations().get(index);
        int pointed = index == search.iterationIndex() ? selection.trajectory().get() : SelectionModel.NONE;
        double presence = index == search.iterationIndex() ? 1 : 0.5;
        int action = at / trace.actionSize();
        int dimension = at % trace.actionSize();
        for (int i = 0; i < iteration.candidates(); i++) {
            boolean elite = iteration.eliteRank()[i] >= 0;
            if (!elite && i != pointed) {
                continue;
            }
            float value = iteration.actions()[(action * iteration.candidates() + i) * trace.actionSize() + dimension];
            if (!Float.isFinite(value)) {
                continue;
            }
            double y = up.within(value);
            double off = elite ? x + 2.2 * (iteration.eliteRank()[i] % 5 - 2) : x;
            boolean safe = iteration.safe()[i];
            int ink = sheet.ink(safe ? sheet.palette().safe() : sheet.palette().unsafe(), presence);
            SourceMark.draw(sheet, iteration.source()[i], off, y, 2.8, 1.2, ink);
            if (!safe) {
                sheet.marks().cross(off, y, 1.8, 1.1, ink);
            }
            if (i == pointed) {
                sheet.marks().ring(off, y, 7, 1.8, sheet.ink(sheet.palette().chosen()));
            }
        }
    }

    /** Iterations by number, and of each after the first how many of its elites are new. */
    private void foot(Plot plot, Axis across, PlanTrace trace) {
        Sheet sheet = plot.sheet();
        double slot = across.at(1) - across.at(0);
        for (int i = 0; i < trace.iterations().size(); i++) {
            boolean chosen = i == search.iterationIndex();
            int ink =
                    sheet.ink(chosen ? sheet.palette().text() : sheet.palette().muted());
            Weight weight = chosen ? Weight.BOLD : Weight.PLAIN;
            double x = across.at(i + 1.0);
            sheet.texts().write(Integer.toString(i + 1), x, plot.bottom() + 10, Anchor.MIDDLE, weight, ink);
            String fresh = EliteShares.of(trace, i).freshPercent() + " %";
            if (slot >= 32) {
                sheet.texts().write(fresh, x, plot.bottom() + 24, Anchor.MIDDLE, weight, ink);
            }
        }
        int quiet = sheet.ink(sheet.palette().muted());
        sheet.texts().write("new", plot.left(), plot.bottom() + 24, Anchor.START, Weight.PLAIN, quiet);
    }
}
