package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import safedreamer.decision.Numerals;
import safedreamer.figure.Band;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.LearningCurves;
import safedreamer.figure.LegendEntry;
import safedreamer.figure.Limit;
import safedreamer.figure.Line;
import safedreamer.figure.Mark;
import safedreamer.figure.Palette;
import safedreamer.figure.Pen;
import safedreamer.figure.RunColours;

/** How groups of runs learned: means over the seeds of each, and their 95 % intervals, over the decisions made. */
public final class LearningMeans {

    private static final double LINE = 2.2;

    private LearningMeans() {}

    /**
     * Runs of the same settings.
     *
     * @param label that tells them from others
     * @param returns per episode
     * @param costs per episode
     * @param costLimit b, in cost per episode
     */
    public record Group(String label, MeanCurve returns, MeanCurve costs, double costLimit) {}

    /**
     * @param title what was learned
     * @param groups at least one
     * @param metadata kept in the file
     */
    public static Chart of(String title, List<Group> groups, Palette palette, Map<String, String> metadata) {
        List<Mark> returns = new ArrayList<>();
        List<Mark> costs = new ArrayList<>();
        List<LegendEntry> legend = new ArrayList<>();
        DataTable.Builder table =
                DataTable.of("runs", "measure", "decisions made", "mean over seeds", "95 % from", "95 % to");
        groups.stream()
                .mapToDouble(Group::costLimit)
                .distinct()
                .forEach(b -> costs.add(new Limit(b, "b = " + Numerals.brief(b), palette.chosen())));
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Pen pen = new Pen(Ink.opaque(RunColours.colour(palette, i)), LINE, RunColours.dash(i));
            add(returns, group.returns(), group.returns().low(), pen);
            add(costs, group.costs(), possible(group.costs().low()), pen);
            legend.add(new LegendEntry(group.label(), pen, null));
            rows(table, group.label(), "return", group.returns());
            rows(table, group.label(), "cost", group.costs());
        }
        Figure figure = new Figure(
                title,
                "Means over seeds of each run's mean of ten episodes, with their 95 % intervals; without random actions.",
                palette,
                LearningCurves.TRAINING,
                LearningCurves.panels(returns, costs),
                legend,
                metadata);
        return new Chart("learning-means", figure, table.build());
    }

    /** An interval may reach below what a cost can be. */
    private static double[] possible(double[] lows) {
        return Arrays.stream(lows).map(low -> Math.max(0, low)).toArray();
    }

    private static void add(List<Mark> marks, MeanCurve curve, double[] lows, Pen pen) {
        marks.add(new Band(curve.x(), lows, curve.high(), pen.ink().colour()));
        marks.add(new Line(curve.x(), curve.mean(), pen));
    }

    private static void rows(DataTable.Builder table, String label, String measure, MeanCurve curve) {
        for (int i = 0; i < curve.x().length; i++) {
            table.row(label, measure, curve.x()[i], curve.mean()[i], curve.low()[i], curve.high()[i]);
        }
    }
}
