package safedreamer.decision.chart;

import java.util.ArrayList;
import java.util.List;
import safedreamer.decision.Calibration;
import safedreamer.decision.Numerals;
import safedreamer.evaluation.ConfidenceInterval;
import safedreamer.figure.Axis;
import safedreamer.figure.Chart;
import safedreamer.figure.Dash;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.Intervals;
import safedreamer.figure.Line;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Pen;
import safedreamer.figure.Points;
import safedreamer.figure.Scale;
import safedreamer.figure.Words;

/** The cost that came against the cost that was expected over the horizon, with intervals and the number of cases. */
public final class ReliabilityFigure {

    private ReliabilityFigure() {}

    public static Chart of(Calibration calibration, Palette palette, ChartOrigin origin) {
        int n = calibration.bins().size();
        double[] expected = new double[n];
        double[] came = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        List<String> cases = new ArrayList<>();
        DataTable.Builder table = DataTable.of("expected cost", "cost that came", "95 % from", "95 % to", "stretches");
        double most = 1;
        for (int i = 0; i < n; i++) {
            Calibration.Bin bin = calibration.bins().get(i);
            ConfidenceInterval interval = bin.came();
            expected[i] = bin.expected();
            came[i] = interval.mean();
            low[i] = Math.max(0, interval.low());
            high[i] = interval.high();
            cases.add(Numerals.count(interval.n()));
            most = Math.max(most, Math.max(expected[i], came[i]));
            table.row(expected[i], came[i], interval.low(), interval.high(), interval.n());
        }
        double[] diagonal = {0, most};
        Figure figure = new Figure(
                "Reliability of the cost head, " + origin.place(),
                calibration.missedWords() + " Dashed: as expected. Numbers: stretches.",
                palette,
                new Axis("Expected cost", "over the horizon", Scale.SYMLOG),
                List.of(new Panel(
                        new Axis("Cost that came", "over the horizon, mean and 95 %", Scale.SYMLOG),
                        List.of(
                                new Line(diagonal, diagonal, new Pen(Ink.opaque(palette.muted()), 1, Dash.DASHED)),
                                new Intervals(expected, low, high, Pen.solid(palette.unsafe(), Looks.LINE)),
                                new Points(
                                        expected,
                                        came,
                                        new Points.Style(Marker.CIRCLE, Ink.opaque(palette.unsafe()), true, 1.4),
                                        true),
                                new Words(expected, came, cases, palette.text(), 12)))),
                List.of(),
                origin.metadata(null));
        return new Chart("reliability", figure, table.build());
    }
}
