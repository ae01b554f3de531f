package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import safedreamer.decision.DecisionSummary;
import safedreamer.figure.Axis;
import safedreamer.figure.Band;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Line;
import safedreamer.figure.Mark;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.Points;
import safedreamer.figure.Range;
import safedreamer.figure.Room;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;

/** All decisions of a run: share of safe futures, share of decisions that maximised return, cost, and the limit b. */
public final class TimelineFigure {

    /** More could not be told apart on a page. */
    private static final int MOST_STRETCHES = 300;

    private static final Mark FROM_ZERO = new Room(Range.EMPTY, Range.of(0));

    private TimelineFigure() {}

    /** @param made in order, at least one */
    public static Chart of(List<DecisionSummary> made, Palette palette, ChartOrigin origin) {
        int each = Math.max(1, Math.ceilDiv(made.size(), MOST_STRETCHES));
        int n = Math.ceilDiv(made.size(), each);
        double[] xs = new double[n];
        double[] safe = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double[] returns = new double[n];
        double[] limits = new double[n];
        for (int i = 0; i < n; i++) {
            List<DecisionSummary> stretch = made.subList(i * each, Math.min(made.size(), (i + 1) * each));
            xs[i] = stretch.get(stretch.size() - 1).decision();
            double[] shares = stretch.stream()
                    .filter(DecisionSummary::searched)
                    .mapToDouble(summary -> 100 * summary.safeShare())
                    .toArray();
            safe[i] = Arrays.stream(shares).average().orElse(Double.NaN);
            low[i] = Arrays.stream(shares).min().orElse(Double.NaN);
            high[i] = Arrays.stream(shares).max().orElse(Double.NaN);
            returns[i] = stretch.stream()
                    .filter(DecisionSummary::searched)
                    .mapToDouble(summary -> summary.branch() == Branch.MAXIMISE_RETURN ? 100 : 0)
                    .average()
                    .orElse(Double.NaN);
            limits[i] = limit(stretch.get(stretch.size() - 1));
        }
        List<Mark> shares = new ArrayList<>();
        int[] known =
                IntStream.range(0, n).filter(i -> Double.isFinite(safe[i])).toArray();
        shares.add(new Band(pick(xs, known), pick(low, known), pick(high, known), palette.safe()));
        shares.add(new Line(xs, safe, Pen.solid(palette.safe(), Looks.LINE)));
        shares.add(new Line(xs, returns, Pen.solid(palette.reward(), 1)));
        Figure figure = new Figure(
                "Decisions of " + origin.place(),
                "Means of " + (each == 1 ? "single decisions" : each + " decisions") + "; band: smallest to largest.",
                palette,
                new Axis("Decision", ""),
                List.of(
                        new Panel(new Axis("Share", "%"), shares),
                        new Panel(new Axis("Cost", "per decision"), List.of(FROM_ZERO, costs(made, palette))),
                        new Panel(
                                new Axis("Cost limit b", "per episode"),
                                List.of(FROM_ZERO, new Line(xs, limits, Pen.solid(palette.chosen(), Looks.LINE))))),
                List.of(
                        Looks.entry("futures that are safe", Pen.solid(palette.safe(), Looks.LINE)),
                        Looks.entry("decisions that maximise return", Pen.solid(palette.reward(), 1)),
                        Looks.entry("cost that came", Looks.unsafe(palette))),
                origin.metadata(null));
        return new Chart("timeline", figure, data(made));
    }

    private static double limit(DecisionSummary summary) {
        PlannerSettings settings = summary.settings();
        return settings == null ? Double.NaN : settings.costLimit();
    }

    private static double[] pick(double[] values, int[] which) {
        return IntStream.of(which).mapToDouble(i -> values[i]).toArray();
    }

    private static Points costs(List<DecisionSummary> made, Palette palette) {
        List<DecisionSummary> dear =
                made.stream().filter(summary -> summary.cost() > 0).toList();
        return new Points(
                dear.stream().mapToDouble(DecisionSummary::decision).toArray(),
                dear.stream().mapToDouble(DecisionSummary::cost).toArray(),
                Looks.unsafe(palette),
                true);
    }

    private static DataTable data(List<DecisionSummary> made) {
        DataTable.Builder table = DataTable.of(
                "decision",
                "episode",
                "step",
                "phase",
                "branch",
                "safe",
                "candidates",
                "expected return",
                "expected cost per episode",
                "reward",
                "cost",
                "b",
                "H",
                "Nₛ",
                "updates");
        for (DecisionSummary summary : made) {
            PlannerSettings settings = summary.settings();
            Branch branch = summary.branch();
            table.row(
                    summary.decision(),
                    summary.episode(),
                    summary.stepInEpisode() + 1,
                    summary.phase().name(),
                    branch == null ? null : branch.name(),
                    branch == null ? null : summary.safe(),
                    branch == null ? null : summary.candidates(),
                    summary.expectedReturn(),
                    summary.expectedCost(),
                    summary.reward(),
                    summary.cost(),
                    settings == null ? null : settings.costLimit(),
                    settings == null ? null : settings.horizon(),
                    settings == null ? null : settings.minSafeTrajectories(),
                    summary.updates());
        }
        return table.build();
    }
}
