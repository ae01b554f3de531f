package safedreamer.decision.chart;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import safedreamer.decision.Numerals;
import safedreamer.decision.Promise;
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
import safedreamer.figure.Range;
import safedreamer.figure.Scale;

/** What each decision's plan was expected to bring over its horizon against what came. */
public enum PromiseFigure {
    COST("promise-cost", "Cost"),
    RETURN("promise-return", "Return");

    private final String key;
    private final String quantity;

    PromiseFigure(String key, String quantity) {
        this.key = key;
        this.quantity = quantity;
    }

    private double expected(Promise promise) {
        return this == COST ? promise.expectedCost() : promise.expectedReturn();
    }

    private double came(Promise promise) {
        return this == COST ? promise.cameCost() : promise.cameReturn();
    }

    public Chart of(List<Promise> promises, Palette palette, ChartOrigin origin) {
        String colour = this == COST ? palette.safe() : palette.reward();
        Points.Style kept = new Points.Style(Marker.CIRCLE, new Ink(colour, 0.5), false, 1.3);
        long missed = promises.stream().filter(Promise::missedViolation).count();
        Range range = Range.of(values(promises, this::expected)).and(Range.of(values(promises, this::came)));
        double[] diagonal = range.isEmpty() ? new double[0] : new double[] {range.low(), range.high()};
        Figure figure = new Figure(
                quantity + " promised and come, " + origin.place(),
                Numerals.count(missed) + " of " + Numerals.count(promises.size())
                        + " decisions were expected to be safe and were not. Dashed: as expected.",
                palette,
                new Axis("Expected", "over the horizon", Scale.SYMLOG),
                List.of(new Panel(
                        new Axis(quantity + " that came", "over the horizon", Scale.SYMLOG),
                        List.of(
                                new Line(diagonal, diagonal, new Pen(Ink.opaque(palette.muted()), 1, Dash.DASHED)),
                                points(promises, promise -> !promise.missedViolation(), kept),
                                points(promises, Promise::missedViolation, Looks.unsafe(palette))))),
                List.of(
                        Looks.entry("decision", kept),
                        Looks.entry("expected to be safe, and was not", Looks.unsafe(palette))),
                origin.metadata(null));
        return new Chart(key, figure, data(promises));
    }

    private static double[] values(List<Promise> promises, ToDoubleFunction<Promise> of) {
        return promises.stream().mapToDouble(of).toArray();
    }

    private Points points(List<Promise> promises, Predicate<Promise> which, Points.Style style) {
        List<Promise> chosen = promises.stream().filter(which).toList();
        return new Points(values(chosen, this::expected), values(chosen, this::came), style, true);
    }

    private static DataTable data(List<Promise> promises) {
        DataTable.Builder table = DataTable.of(
                "decision",
                "expected return",
                "return that came",
                "expected cost",
                "cost that came",
                "expected safe",
                "was safe");
        for (Promise promise : promises) {
            table.row(
                    promise.decision(),
                    promise.expectedReturn(),
                    promise.cameReturn(),
                    promise.expectedCost(),
                    promise.cameCost(),
                    promise.expectedSafe(),
                    promise.cameSafe());
        }
        return table.build();
    }
}
