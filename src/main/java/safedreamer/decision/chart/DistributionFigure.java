package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.List;
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
import safedreamer.figure.Scale;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/** The first action, dimension by dimension: what each iteration drew from (μ ± σ), and the elites it found. */
public final class DistributionFigure {

    private static final int MOST_PANELS = 3;

    private DistributionFigure() {}

    public static Chart of(PlanTrace trace, Palette palette, ChartOrigin origin) {
        int n = trace.iterations().size();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(Integer.toString(i + 1));
        }
        DataTable.Builder table = DataTable.of("iteration", "dimension", "candidate", "first action", "safe", "μ", "σ");
        List<Panel> panels = new ArrayList<>();
        for (int a = 0; a < trace.actionSize(); a++) {
            List<Mark> marks = marks(trace, a, palette, table);
            if (a < MOST_PANELS) {
                panels.add(new Panel(new Axis(Looks.action(a), "first action, −1 to 1"), marks));
            }
        }
        Figure figure = new Figure(
                "Elites of the search, " + origin.place(),
                "Band: μ ± σ that the iteration drew from. Points: its elites.",
                palette,
                new Axis("Iteration", "", Scale.LINEAR, names),
                panels,
                List.of(
                        Looks.entry("safe", Looks.safe(palette)),
                        Looks.entry("unsafe", Looks.unsafe(palette)),
                        Looks.entry("μ", Pen.solid(palette.chosen(), Looks.LINE))),
                origin.metadata(trace));
        return new Chart("distribution", figure, table.build());
    }

    private static List<Mark> marks(PlanTrace trace, int a, Palette palette, DataTable.Builder table) {
        int n = trace.iterations().size();
        double[] xs = new double[n];
        double[] mean = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        List<double[]> safe = new ArrayList<>();
        List<double[]> unsafe = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            PlanIteration iteration = trace.iterations().get(i);
            xs[i] = i;
            mean[i] = iteration.meanBefore()[a];
            low[i] = mean[i] - iteration.stdBefore()[a];
            high[i] = mean[i] + iteration.stdBefore()[a];
            for (int c = 0; c < iteration.candidates(); c++) {
                if (iteration.eliteRank()[c] >= 0) {
                    double action = iteration.actions()[c * trace.actionSize() + a];
                    (iteration.safe()[c] ? safe : unsafe).add(new double[] {i, action});
                    table.row(i + 1, Looks.action(a), c, action, iteration.safe()[c], mean[i], (double)
                            iteration.stdBefore()[a]);
                }
            }
        }
        return List.of(
                new Band(xs, low, high, palette.executed()),
                new Line(xs, mean, Pen.solid(palette.chosen(), Looks.LINE)),
                points(safe, Looks.safe(palette)),
                points(unsafe, Looks.unsafe(palette)));
    }

    private static Points points(List<double[]> places, Points.Style style) {
        return new Points(
                places.stream().mapToDouble(place -> place[0]).toArray(),
                places.stream().mapToDouble(place -> place[1]).toArray(),
                style,
                true);
    }
}
