package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.MapAxis;
import safedreamer.decision.MapMeasure;
import safedreamer.decision.Numerals;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SensitivityMap;
import safedreamer.figure.Axis;
import safedreamer.figure.Cells;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.Range;
import safedreamer.figure.Scale;
import safedreamer.figure.Words;
import safedreamer.planning.Branch;

/** What a decision would have come to over the range of two parameters; framed: as it was. */
public final class SensitivityFigure {

    private static final double FAINTEST = 0.08;
    private static final double STRONGEST = 0.5;

    private SensitivityFigure() {}

    public static Chart of(SensitivityMap map, MapMeasure measure, Palette palette, ChartOrigin origin) {
        MapAxis across = map.request().across();
        MapAxis upward = map.request().upward();
        Range range = range(map, measure);
        List<Cells.Cell> cells = new ArrayList<>();
        List<double[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                across.key(),
                upward.key(),
                "branch",
                "safe",
                "candidates",
                "expected return",
                "expected cost per episode",
                "first look");
        for (int y = 0; y < upward.size(); y++) {
            for (int x = 0; x < across.size(); x++) {
                SensitivityMap.Cell cell = map.cell(x, y);
                boolean present = x == across.indexOf(map.request().settings())
                        && y == upward.indexOf(map.request().settings());
                Pen frame = present ? Pen.solid(palette.chosen(), 2.4) : null;
                if (cell == null) {
                    cells.add(new Cells.Cell(x, y, Ink.opaque(palette.grid()), null, frame));
                    continue;
                }
                PlanOutcome outcome = cell.outcome();
                double value = measure.of(outcome);
                boolean reduces = outcome.branch() == Branch.REDUCE_COST;
                cells.add(new Cells.Cell(
                        x,
                        y,
                        new Ink(hue(measure, palette), strength(value, range)),
                        reduces ? new Ink(palette.unsafe(), 0.5) : null,
                        frame));
                places.add(new double[] {x, y});
                words.add(Numerals.brief(value));
                table.row(
                        across.values()[x],
                        upward.values()[y],
                        outcome.branch().name(),
                        outcome.safe(),
                        outcome.candidates(),
                        outcome.expectedReturn(),
                        outcome.expectedCost(),
                        cell.coarse());
            }
        }
        double[] xs = places.stream().mapToDouble(place -> place[0]).toArray();
        double[] ys = places.stream().mapToDouble(place -> place[1]).toArray();
        Figure figure = new Figure(
                across.parameter().symbol() + " and " + symbol(upward) + ", " + origin.place(),
                (measure == MapMeasure.BRANCH ? "Safe futures in percent" : "Numbers: " + measure.words())
                        + "; hatched: reduces cost; framed: as it was decided.",
                palette,
                axis(across),
                List.of(new Panel(
                        axis(upward), List.of(new Cells(cells), new Words(xs, ys, words, palette.text(), 0)))),
                List.of(),
                origin.metadata(null));
        return new Chart(upward.key().equals("horizon") ? "sensitivity" : "sensitivity-safe", figure, table.build());
    }

    private static Axis axis(MapAxis axis) {
        return new Axis(
                axis.parameter().name() + " " + symbol(axis),
                axis.parameter().unit(),
                Scale.LINEAR,
                Arrays.stream(axis.values()).mapToObj(Numerals::brief).toList());
    }

    private static String symbol(MapAxis axis) {
        return axis.parameter().symbol().replace("_s", "ₛ");
    }

    private static Range range(SensitivityMap map, MapMeasure measure) {
        if (measure == MapMeasure.BRANCH) {
            return new Range(0, 100);
        }
        Range range = Range.EMPTY;
        for (SensitivityMap.@Nullable Cell[] row : map.cells()) {
            for (SensitivityMap.Cell cell : row) {
                range = cell == null ? range : range.and(Range.of(measure.of(cell.outcome())));
            }
        }
        return range;
    }

    private static double strength(double value, Range range) {
        double place = range.length() > 0 ? (value - range.low()) / range.length() : 0.5;
        return FAINTEST + (STRONGEST - FAINTEST) * Math.clamp(place, 0.0, 1.0);
    }

    private static String hue(MapMeasure measure, Palette palette) {
        return switch (measure) {
            case BRANCH -> palette.safe();
            case RETURN -> palette.reward();
            case COST -> palette.unsafe();
        };
    }
}
