package safedreamer.workbench.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Axis;
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
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.Points;
import safedreamer.figure.RunColours;
import safedreamer.run.Versions;
import safedreamer.workbench.drawing.Numbers;

/** The charts of many runs, described: for a table, a closer look, and a file. Each is null while there is nothing in it. */
public final class RunFigures {

    private static final double LINE = 1.8;
    /** More names than these are no legend. */
    private static final int MOST_NAMED = 12;

    private final RunsViewModel runs;

    public RunFigures(RunsViewModel runs) {
        this.runs = runs;
    }

    /** Return per episode of the drawn runs over decisions. */
    public @Nullable Chart returns(Palette palette) {
        return overlay(Measure.RETURN, palette);
    }

    /** Cost per episode of the drawn runs over decisions, with b where all have the same. */
    public @Nullable Chart costs(Palette palette) {
        return overlay(Measure.COST, palette);
    }

    private @Nullable Chart overlay(Measure measure, Palette palette) {
        Overlay overlay = Overlay.of(runs, measure);
        if (overlay.range() == null) {
            return null;
        }
        List<Mark> marks = new ArrayList<>();
        List<LegendEntry> legend = new ArrayList<>();
        DataTable.Builder table = DataTable.of("run", "decisions made", measure.noun(), "95 % from", "95 % to");
        double limit = CostLimit.of(null, runs.drawn());
        if (measure == Measure.COST && Double.isFinite(limit)) {
            marks.add(new Limit(limit, "b = " + Numbers.brief(limit), palette.chosen()));
        }
        for (OverlayLine line : overlay.lines()) {
            String colour = line.first().colour(palette);
            double[] low = line.low();
            double[] high = line.high();
            if (low != null && high != null) {
                marks.add(new Band(line.x(), low, high, colour));
            }
            Pen pen = new Pen(
                    Ink.opaque(colour),
                    LINE,
                    RunColours.dash(line.first().facts().number()));
            marks.add(new Line(line.x(), line.y(), pen));
            if (overlay.lines().size() <= MOST_NAMED) {
                legend.add(new LegendEntry(line.words(), pen, null));
            }
            for (int i = 0; i < line.x().length; i++) {
                table.row(
                        line.words(),
                        line.x()[i],
                        line.y()[i],
                        low == null ? null : low[i],
                        high == null ? null : high[i]);
            }
        }
        Figure figure = new Figure(
                measure.title(),
                runs.means().get() ? "Means over seeds with their 95 % intervals." : "Means of ten episodes.",
                palette,
                LearningCurves.TRAINING,
                List.of(new Panel(new Axis(measure.title(), ""), marks)),
                legend,
                metadata(runs.drawn()));
        return new Chart("runs-" + measure.noun(), figure, table.build());
    }

    /** Return against cost of the last ten episodes of every shown run. */
    public @Nullable Chart results(Palette palette) {
        List<RunRow> rows = runs.shown().stream()
                .filter(row -> Double.isFinite(row.facts().recentReturn()))
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        List<RunRow> front = ParetoFront.of(rows);
        List<Mark> marks = new ArrayList<>();
        DataTable.Builder table = DataTable.of("run", "cost per episode", "return per episode", "beaten by none");
        double limit = CostLimit.of(null, rows);
        if (Double.isFinite(limit)) {
            marks.add(new Limit(limit, "b = " + Numbers.brief(limit), palette.chosen(), Limit.Side.BEYOND));
        }
        for (RunRow row : rows) {
            double cost = row.facts().recentCost();
            double reward = row.facts().recentReturn();
            Points.Style style =
                    new Points.Style(row.marker(), Ink.opaque(row.colour(palette)), front.contains(row), 1.4);
            marks.add(new Points(new double[] {cost}, new double[] {reward}, style, true));
            table.row(row.name(), cost, reward, front.contains(row));
        }
        Figure figure = new Figure(
                "Return against cost",
                "Last ten episodes of each run; filled: no other run has as much return at as little cost.",
                palette,
                new Axis("Cost", "per episode"),
                List.of(new Panel(new Axis("Return", "per episode"), marks)),
                List.of(),
                metadata(rows));
        return new Chart("runs-results", figure, table.build());
    }

    private static Map<String, String> metadata(List<RunRow> rows) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("safedreamer", Versions.safedreamer());
        metadata.put("runs", rows.stream().map(RunRow::name).collect(Collectors.joining(", ")));
        return metadata;
    }
}
