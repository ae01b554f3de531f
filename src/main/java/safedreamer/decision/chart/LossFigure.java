package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import safedreamer.figure.Axis;
import safedreamer.figure.Chart;
import safedreamer.figure.Dash;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.LegendEntry;
import safedreamer.figure.Line;
import safedreamer.figure.Mark;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.RunColours;
import safedreamer.figure.Scale;
import safedreamer.training.UpdateRecord;

/** The losses of a group over the decisions made; logarithmic as long as all are above zero. */
public final class LossFigure {

    /**
     * One loss.
     *
     * @param decisions {@code [n]} of the run, ascending
     * @param values {@code [n]}
     */
    public record Series(double[] decisions, double[] values) {}

    private LossFigure() {}

    /** The losses of a group as a run has logged them, by their short names. */
    public static SortedMap<String, Series> series(LossGroup group, List<UpdateRecord> updates) {
        SortedMap<String, Series> series = new TreeMap<>();
        updates.stream()
                .flatMap(update -> update.values().keySet().stream())
                .distinct()
                .filter(group::draws)
                .forEach(name -> series.put(group.shortName(name), series(name, updates)));
        return series;
    }

    private static Series series(String name, List<UpdateRecord> updates) {
        List<UpdateRecord> with = updates.stream()
                .filter(update -> update.values().containsKey(name))
                .toList();
        return new Series(
                with.stream().mapToDouble(UpdateRecord::decision).toArray(),
                with.stream().mapToDouble(update -> update.values().get(name)).toArray());
    }

    /** @param losses by their short names; at least one */
    public static Chart of(LossGroup group, SortedMap<String, Series> losses, Palette palette, ChartOrigin origin) {
        boolean positive = losses.values().stream()
                .flatMapToDouble(series -> Arrays.stream(series.values()))
                .filter(Double::isFinite)
                .allMatch(value -> value > 0);
        List<Mark> lines = new ArrayList<>();
        List<LegendEntry> legend = new ArrayList<>();
        DataTable.Builder table = DataTable.of("loss", "decisions made", "value");
        for (Map.Entry<String, Series> loss : losses.entrySet()) {
            Pen pen = pen(palette, lines.size());
            Series series = loss.getValue();
            lines.add(new Line(series.decisions(), series.values(), pen));
            legend.add(Looks.entry(loss.getKey(), pen));
            for (int i = 0; i < series.values().length; i++) {
                table.row(loss.getKey(), series.decisions()[i], series.values()[i]);
            }
        }
        Figure figure = new Figure(
                "Losses: " + group.words() + ", " + origin.place(),
                "Means of the updates between two entries of the log.",
                palette,
                new Axis("Training", "decisions made"),
                List.of(new Panel(new Axis("Value", "", positive ? Scale.LOG : Scale.LINEAR), lines)),
                legend,
                origin.metadata(null));
        return new Chart("losses", figure, table.build());
    }

    private static Pen pen(Palette palette, int loss) {
        Dash[] dashes = Dash.values();
        return new Pen(Ink.opaque(RunColours.colour(palette, loss)), Looks.LINE, dashes[loss % dashes.length]);
    }
}
