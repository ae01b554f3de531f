package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.List;
import safedreamer.figure.Axis;
import safedreamer.figure.Band;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.LegendEntry;
import safedreamer.figure.Line;
import safedreamer.figure.Mark;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.Scale;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/** How σ shrinks over the iterations: for each dimension of the action its mean over the horizon, and its range. */
public final class SpreadFigure {

    private SpreadFigure() {}

    public static Chart of(PlanTrace trace, Palette palette, ChartOrigin origin) {
        int points = trace.iterations().size() + 1;
        double[] xs = new double[points];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            xs[i] = i;
            names.add(Integer.toString(i));
        }
        List<Mark> marks = new ArrayList<>();
        List<LegendEntry> legend = new ArrayList<>();
        DataTable.Builder table = DataTable.of("after iteration", "dimension", "mean σ", "smallest σ", "largest σ");
        for (int a = 0; a < trace.actionSize(); a++) {
            double[] mean = new double[points];
            double[] low = new double[points];
            double[] high = new double[points];
            for (int i = 0; i < points; i++) {
                take(std(trace, i), a, trace.actionSize(), i, mean, low, high);
                table.row(i, Looks.action(a), mean[i], low[i], high[i]);
            }
            Pen pen = Looks.dimension(palette, a);
            marks.add(new Band(xs, low, high, pen.ink().colour()));
            marks.add(new Line(xs, mean, pen));
            legend.add(Looks.entry(Looks.action(a), pen));
        }
        Figure figure = new Figure(
                "Spread of the search, " + origin.place(),
                "Lines: mean over the horizon. Bands: smallest to largest.",
                palette,
                new Axis("After iteration", "", Scale.LINEAR, names),
                List.of(new Panel(new Axis("Standard deviation σ", "", Scale.LOG), marks)),
                legend,
                origin.metadata(trace));
        return new Chart("spread", figure, table.build());
    }

    private static float[] std(PlanTrace trace, int point) {
        PlanIteration iteration = trace.iterations().get(Math.max(0, point - 1));
        return point == 0 ? iteration.stdBefore() : iteration.stdAfter();
    }

    private static void take(
            float[] std, int dimension, int actionSize, int point, double[] mean, double[] low, double[] high) {
        int horizon = std.length / actionSize;
        double sum = 0;
        low[point] = Double.POSITIVE_INFINITY;
        high[point] = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < horizon; h++) {
            // A spread of nothing has no place on a logarithmic axis.
            double value = Math.max(1e-6, std[h * actionSize + dimension]);
            sum += value;
            low[point] = Math.min(low[point], value);
            high[point] = Math.max(high[point], value);
        }
        mean[point] = sum / horizon;
    }
}
