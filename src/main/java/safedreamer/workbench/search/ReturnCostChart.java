package safedreamer.workbench.search;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import safedreamer.figure.Palette;
import safedreamer.imagination.CostSpread;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Axis;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.drawing.PixelPane;
import safedreamer.workbench.drawing.Plot;
import safedreamer.workbench.drawing.Sheet;
import safedreamer.workbench.drawing.StableRange;
import safedreamer.workbench.drawing.TextLayer.Anchor;
import safedreamer.workbench.drawing.TextLayer.Weight;
import safedreamer.workbench.drawing.Transform;
import safedreamer.workbench.selection.SelectionModel;

/**
 * Every candidate of an iteration by predicted cost and return, with the limit b. Cost is in cost per episode on a
 * symlog axis: costs of one decision in a hazard and costs near b must both be told apart.
 */
public final class ReturnCostChart extends PixelPane {

    private static final double LEFT = 42;
    private static final double RIGHT = 14;
    private static final double TOP = 28;
    private static final double BOTTOM = 34;

    private static final double REACH = 12;

    /** Under this the remark would run into the limit's name. */
    private static final double NARROW = 360;

    private final SearchViewModel search;
    private final SelectionModel selection;
    private final StableRange costs = new StableRange(-0.2, 10);
    private final StableRange returns = StableRange.free();

    public ReturnCostChart(SearchViewModel search, SelectionModel selection, ObservableValue<Palette> palette) {
        super(palette);
        letWait();
        this.search = search;
        this.selection = selection;
        selection.trajectory().addListener((property, before, now) -> redraw());
        search.other().addListener((property, before, now) -> redraw());
        setOnMouseMoved(move -> selection.pointAt(nearest(move.getX(), move.getY())));
        setOnMouseExited(move -> selection.pointAt(SelectionModel.NONE));
        setOnMouseClicked(click -> selection.pin(nearest(click.getX(), click.getY())));
    }

    private int nearest(double x, double y) {
        PlanTrace trace = search.trace().get();
        if (trace == null || getWidth() <= LEFT + RIGHT || !(costs.high() > costs.low())) {
            return SelectionModel.NONE;
        }
        PlanIteration iteration = trace.iterations().get(search.iterationIndex());
        Axis across = new Axis(Transform.SYMLOG, costs.low(), costs.high(), LEFT, getWidth() - RIGHT);
        Axis up = new Axis(Transform.LINEAR, returns.low(), returns.high(), getHeight() - BOTTOM, TOP);
        int nearest = SelectionModel.NONE;
        double least = REACH;
        for (int i = 0; i < iteration.candidates(); i++) {
            double distance = Math.hypot(
                    across.within(iteration.episodeCost()[i]) - x,
                    up.within(iteration.rewardReturn()[i]) - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    protected void draw(Sheet sheet) {
        Plot plot = new Plot(sheet, LEFT, TOP, sheet.width() - RIGHT, sheet.height() - BOTTOM);
        PlanTrace trace = search.trace().get();
        plot.title("Return against cost", sheet.width() < NARROW ? "" : "as predicted, each candidate");
        plot.nameAcross("predicted cost per episode");
        if (trace == null) {
            plot.frame();
            return;
        }
        PlanIteration iteration = trace.iterations().get(search.iterationIndex());
        double limit = trace.settings().costLimit();
        fitRanges(trace, limit);
        Axis across = plot.across(Transform.SYMLOG, costs.low(), costs.high());
        Axis up = plot.upward(Transform.LINEAR, returns.low(), returns.high());
        plot.gridAcross(across, 40);
        plot.gridUpward(up, 34);
        drawLimit(plot, across, limit);
        plot.frame();
        drawOther(sheet, across, up);
        int chosen = selection.trajectory().get();
        double presence = chosen >= 0 && chosen < iteration.candidates() ? 0.3 : 0.75;
        for (int i = 0; i < iteration.candidates(); i++) {
            if (iteration.eliteRank()[i] < 0) {
                drawCandidate(sheet, iteration, i, across, up, presence);
            }
        }
        for (int i = 0; i < iteration.candidates(); i++) {
            if (iteration.eliteRank()[i] >= 0) {
                drawCandidate(sheet, iteration, i, across, up, presence < 0.5 ? presence : 1);
                double x = across.within(iteration.episodeCost()[i]);
                double y = up.within(iteration.rewardReturn()[i]);
                double shown = presence < 0.5 ? presence : 1;
                drawSpread(sheet, iteration, i, across, y, shown);
                int ink = sheet.ink(sheet.palette().chosen(), shown);
                SourceMark.draw(sheet, iteration.source()[i], x, y, 6, 1.5, ink);
            }
        }
        if (presence < 0.5) {
            double x = across.within(iteration.episodeCost()[chosen]);
            double y = up.within(iteration.rewardReturn()[chosen]);
            sheet.marks().disc(x, y, 8, sheet.ink(sheet.palette().panel()));
            drawSpread(sheet, iteration, chosen, across, y, 1);
            drawCandidate(sheet, iteration, chosen, across, up, 1);
            sheet.marks().ring(x, y, 9, 2, sheet.ink(sheet.palette().chosen()));
        }
    }

    /** One standard deviation of the cost to each side, over latent paths and cost heads: a band between hairlines. */
    private static void drawSpread(
            Sheet sheet, PlanIteration iteration, int i, Axis across, double y, double presence) {
        CostSpread spread = iteration.spread();
        if (spread == null
                || !Float.isFinite(spread.std()[i])
                || !Float.isFinite(iteration.episodeCost()[i])) {
            return;
        }
        double low = across.within(iteration.episodeCost()[i] - (double) spread.std()[i]);
        double high = across.within(iteration.episodeCost()[i] + (double) spread.std()[i]);
        String hue =
                iteration.safe()[i] ? sheet.palette().safe() : sheet.palette().unsafe();
        sheet.raster().rectangle(low, y - 2, high, y + 2, sheet.ink(hue, 0.2 * presence));
        int hair = sheet.ink(hue, 0.8 * presence);
        sheet.raster().rectangle(low - 0.4, y - 4, low + 0.4, y + 4, hair);
        sheet.raster().rectangle(high - 0.4, y - 4, high + 0.4, y + 4, hair);
    }

    /** The elites of the search that is compared with, as grey squares. */
    private void drawOther(Sheet sheet, Axis across, Axis up) {
        PlanTrace other = search.other().get();
        if (other == null) {
            return;
        }
        PlanIteration iteration = other.iterations()
                .get(Math.min(search.iterationIndex(), other.iterations().size() - 1));
        int ink = sheet.ink(sheet.palette().executed(), 0.8);
        for (int i = 0; i < iteration.candidates(); i++) {
            double cost = iteration.episodeCost()[i];
            double reward = iteration.rewardReturn()[i];
            if (iteration.eliteRank()[i] >= 0 && Double.isFinite(cost) && Double.isFinite(reward)) {
                double x = across.within(cost);
                double y = up.within(reward);
                sheet.stroke()
                        .pen(1.3)
                        .moveTo(x - 4, y - 4)
                        .lineTo(x + 4, y - 4)
                        .lineTo(x + 4, y + 4)
                        .lineTo(x - 4, y + 4)
                        .lineTo(x - 4, y - 4)
                        .draw(ink);
            }
        }
    }

    /** Over all iterations, so that stepping through them moves the dots and not the axes. */
    private void fitRanges(PlanTrace trace, double limit) {
        double lowCost = 0;
        double highCost = 2 * limit;
        double lowReturn = Double.MAX_VALUE;
        double highReturn = -Double.MAX_VALUE;
        List<PlanIteration> all = new ArrayList<>(trace.iterations());
        PlanTrace other = search.other().get();
        if (other != null) {
            all.addAll(other.iterations());
        }
        for (PlanIteration iteration : all) {
            for (int i = 0; i < iteration.candidates(); i++) {
                double cost = iteration.episodeCost()[i];
                double reward = iteration.rewardReturn()[i];
                if (Double.isFinite(cost) && Double.isFinite(reward)) {
                    lowCost = Math.min(lowCost, cost);
                    highCost = Math.max(highCost, cost);
                    lowReturn = Math.min(lowReturn, reward);
                    highReturn = Math.max(highReturn, reward);
                }
            }
        }
        costs.show(lowCost, highCost);
        if (lowReturn > highReturn) {
            lowReturn = 0;
            highReturn = 1;
        }
        returns.show(lowReturn, highReturn);
    }

    private static void drawCandidate(
            Sheet sheet, PlanIteration iteration, int i, Axis across, Axis up, double presence) {
        double cost = iteration.episodeCost()[i];
        double reward = iteration.rewardReturn()[i];
        if (!Double.isFinite(cost) || !Double.isFinite(reward)) {
            return;
        }
        double x = across.within(cost);
        double y = up.within(reward);
        if (iteration.safe()[i]) {
            sheet.marks().ring(x, y, 3, 1.4, sheet.ink(sheet.palette().safe(), presence));
        } else {
            sheet.marks().cross(x, y, 2.8, 1.5, sheet.ink(sheet.palette().unsafe(), presence));
        }
    }

    private static void drawLimit(Plot plot, Axis across, double limit) {
        Sheet sheet = plot.sheet();
        double x = across.within(limit);
        int ink = sheet.ink(sheet.palette().chosen());
        sheet.marks()
                .hatch(
                        x,
                        plot.top(),
                        plot.right(),
                        plot.bottom(),
                        9,
                        sheet.ink(sheet.palette().muted(), 0.13));
        sheet.stroke()
                .pen(1.6, 6, 4)
                .moveTo(x, plot.top())
                .lineTo(x, plot.bottom())
                .draw(ink);
        sheet.texts().write("b = " + Numbers.brief(limit), plot.right(), 12, Anchor.END, Weight.PLAIN, ink);
    }
}
