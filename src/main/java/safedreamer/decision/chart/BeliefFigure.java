package safedreamer.decision.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import safedreamer.decision.Came;
import safedreamer.decision.ObservationError;
import safedreamer.figure.Axis;
import safedreamer.figure.Chart;
import safedreamer.figure.Dash;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.Line;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.Points;
import safedreamer.imagination.UnfoldedFuture;

/**
 * One future as the world model decodes it, against what came, step by step: how far off the observation is, reward and
 * cost on arriving at each step.
 */
public final class BeliefFigure {

    private BeliefFigure() {}

    /**
     * @param whose "The plan", "Future 17"
     * @param came around the decision, over the future's horizon; unknown where nothing came yet
     */
    public static Chart of(
            String whose,
            UnfoldedFuture future,
            Came came,
            ObservationError error,
            Palette palette,
            ChartOrigin origin) {
        double[] steps =
                IntStream.rangeClosed(0, future.horizon()).mapToDouble(k -> k).toArray();
        double[] off = over(steps, k -> {
            float[] seen = came.observation(k);
            return seen == null ? Double.NaN : error.between(future.observation(k), seen);
        });
        double[] reward = over(steps, k -> k == 0 ? Double.NaN : future.rewards()[k - 1]);
        double[] cost = over(steps, k -> k == 0 ? Double.NaN : future.costs()[k - 1]);
        double[] rewardCame = over(steps, k -> k == 0 ? Double.NaN : came.reward(k));
        double[] costCame = over(steps, k -> k == 0 ? Double.NaN : came.cost(k));
        Points.Style known = new Points.Style(Marker.CIRCLE, Ink.opaque(palette.executed()), true);
        Pen rewards = new Pen(Ink.opaque(palette.reward()), Looks.LINE, Dash.SOLID);
        Pen costs = new Pen(Ink.opaque(palette.unsafe()), Looks.LINE, Dash.DASH_DOT);
        Figure figure = new Figure(
                whose + " as believed and as it came, " + origin.place(),
                "Lines: decoded by the world model. Points: what came.",
                palette,
                new Axis("Step", "decisions from now"),
                List.of(
                        new Panel(
                                new Axis("Off by", error.metric() ? "metres" : "of the lidar's range"),
                                List.of(new Points(steps, off, known, true))),
                        new Panel(
                                new Axis("Reward", ""),
                                List.of(new Line(steps, reward, rewards), new Points(steps, rewardCame, known, true))),
                        new Panel(
                                new Axis("Cost", ""),
                                List.of(new Line(steps, cost, costs), new Points(steps, costCame, known, true)))),
                List.of(
                        Looks.entry("expected reward", rewards),
                        Looks.entry("expected cost", costs),
                        Looks.entry("what came", known)),
                origin.metadata(null));
        DataTable.Builder table = DataTable.of(
                "step",
                "observation off by" + error.unit(),
                "expected reward",
                "reward that came",
                "expected cost",
                "cost that came");
        for (int k = 0; k < steps.length; k++) {
            table.row(k, off[k], reward[k], rewardCame[k], cost[k], costCame[k]);
        }
        return new Chart("belief", figure, table.build());
    }

    private static double[] over(double[] steps, IntToDoubleFunction of) {
        return IntStream.range(0, steps.length).mapToDouble(of).toArray();
    }
}
