package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import safedreamer.decision.Numerals;
import safedreamer.figure.Axis;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Limit;
import safedreamer.figure.Mark;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Points;
import safedreamer.figure.Range;
import safedreamer.figure.Room;
import safedreamer.figure.Scale;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/** Every candidate of an iteration by predicted cost per episode J^C' and return J^R, with the limit b. */
public final class ScatterFigure {

    private ScatterFigure() {}

    /** @param index of the iteration, counted from 0 */
    public static Chart of(PlanTrace trace, int index, Palette palette, ChartOrigin origin) {
        PlanIteration iteration = trace.iterations().get(index);
        double limit = trace.settings().costLimit();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Limit(limit, "b = " + Numerals.brief(limit), palette.chosen(), Limit.Side.BEYOND));
        marks.add(new Room(Range.of(0), Range.EMPTY));
        marks.add(points(iteration, i -> iteration.safe()[i], Looks.safe(palette)));
        marks.add(points(iteration, i -> !iteration.safe()[i], Looks.unsafe(palette)));
        marks.add(points(iteration, i -> iteration.eliteRank()[i] >= 0, Looks.elite(palette)));
        Figure figure = new Figure(
                "Return against cost, " + origin.place(),
                "Iteration " + (index + 1) + " of " + trace.iterations().size() + ": " + iteration.safeCount() + " of "
                        + iteration.candidates() + " futures safe, " + iteration.eliteCount() + " elites.",
                palette,
                new Axis("Predicted cost", "per episode", Scale.SYMLOG),
                List.of(new Panel(new Axis("Predicted return", "over the horizon and beyond"), marks)),
                List.of(
                        Looks.entry("safe", Looks.safe(palette)),
                        Looks.entry("unsafe", Looks.unsafe(palette)),
                        Looks.entry("elite", Looks.elite(palette))),
                origin.metadata(trace));
        return new Chart("scatter", figure, data(trace, index));
    }

    private static Points points(PlanIteration iteration, IntPredicate which, Points.Style style) {
        int[] chosen = IntStream.range(0, iteration.candidates())
                .filter(which)
                .filter(i -> Float.isFinite(iteration.episodeCost()[i])
                        && Float.isFinite(iteration.rewardReturn()[i]))
                .toArray();
        return new Points(
                IntStream.of(chosen)
                        .mapToDouble(i -> iteration.episodeCost()[i])
                        .toArray(),
                IntStream.of(chosen)
                        .mapToDouble(i -> iteration.rewardReturn()[i])
                        .toArray(),
                style,
                true);
    }

    private static DataTable data(PlanTrace trace, int index) {
        PlanIteration iteration = trace.iterations().get(index);
        DataTable.Builder table = DataTable.of(
                "iteration",
                "candidate",
                "source",
                "predicted return",
                "predicted cost per episode",
                "judged cost per episode",
                "safe",
                "elite rank");
        for (int i = 0; i < iteration.candidates(); i++) {
            table.row(
                    index + 1,
                    i,
                    iteration.source()[i].name(),
                    iteration.rewardReturn()[i],
                    iteration.episodeCost()[i],
                    iteration.judgedCost()[i],
                    iteration.safe()[i],
                    iteration.eliteRank()[i] < 0 ? null : iteration.eliteRank()[i] + 1);
        }
        return table.build();
    }
}
