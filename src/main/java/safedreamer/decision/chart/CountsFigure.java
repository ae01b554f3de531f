package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import safedreamer.figure.Axis;
import safedreamer.figure.Bars;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.LegendEntry;
import safedreamer.figure.Limit;
import safedreamer.figure.Mark;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Points;
import safedreamer.figure.Range;
import safedreamer.figure.Room;
import safedreamer.figure.Scale;
import safedreamer.figure.Words;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/** Safe and unsafe candidates of each iteration, with the line N_s and the branch that was taken. */
public final class CountsFigure {

    private static final double WIDTH = 0.5;
    private static final double WASH = 0.18;

    private CountsFigure() {}

    public static Chart of(PlanTrace trace, Palette palette, ChartOrigin origin) {
        int n = trace.iterations().size();
        double[] xs = new double[n];
        double[] zero = new double[n];
        double[] safe = new double[n];
        double[] all = new double[n];
        List<String> names = new ArrayList<>();
        List<String> safeWords = new ArrayList<>();
        List<String> unsafeWords = new ArrayList<>();
        DataTable.Builder table =
                DataTable.of("iteration", "safe", "unsafe", "safe futures wanted", "branch", "elites", "not finite");
        for (int i = 0; i < n; i++) {
            PlanIteration iteration = trace.iterations().get(i);
            int unsafe = iteration.candidates() - iteration.safeCount();
            xs[i] = i;
            safe[i] = iteration.safeCount();
            all[i] = iteration.candidates();
            names.add((i + 1) + ": " + (iteration.branch() == Branch.MAXIMISE_RETURN ? "return" : "cost"));
            safeWords.add(iteration.safeCount() + " safe");
            unsafeWords.add(unsafe + " unsafe");
            table.row(
                    i + 1,
                    iteration.safeCount(),
                    unsafe,
                    trace.safeWanted(),
                    iteration.branch().name(),
                    iteration.eliteCount(),
                    iteration.nonFinite());
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Bars(xs, zero, safe, WIDTH, Ink.opaque(palette.safe()), null));
        marks.add(new Bars(xs, safe, all, WIDTH, new Ink(palette.unsafe(), WASH), Ink.opaque(palette.unsafe())));
        marks.add(new Words(xs, all, unsafeWords, palette.text(), 22));
        marks.add(new Words(xs, all, safeWords, palette.text(), 9));
        if (trace.safeWanted() > 0) {
            marks.add(new Limit(trace.safeWanted(), "Nₛ = " + trace.safeWanted(), palette.chosen(), Limit.Side.BELOW));
        }
        marks.add(roomAbove(all));
        Figure figure = new Figure(
                "Safe and unsafe futures, " + origin.place(),
                "Under the line Nₛ the search reduces cost; above it, it maximises return.",
                palette,
                new Axis("Iteration", "", Scale.LINEAR, names),
                List.of(new Panel(new Axis("Futures", ""), marks)),
                List.of(
                        square("safe", Ink.opaque(palette.safe()), true),
                        square("unsafe", Ink.opaque(palette.unsafe()), false)),
                origin.metadata(trace));
        return new Chart("counts", figure, table.build());
    }

    /** Nothing to be seen: room above the bars for what is written over them. */
    private static Mark roomAbove(double[] highs) {
        double most = Arrays.stream(highs).max().orElse(1);
        return new Room(Range.EMPTY, Range.of(0, 1.25 * most));
    }

    private static LegendEntry square(String label, Ink ink, boolean filled) {
        return Looks.entry(label, new Points.Style(Marker.SQUARE, ink, filled, 1.6));
    }
}
