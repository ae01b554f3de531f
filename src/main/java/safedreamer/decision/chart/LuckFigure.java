package safedreamer.decision.chart;

import java.util.Arrays;
import java.util.List;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SeedBand;
import safedreamer.decision.WhatIfResult;
import safedreamer.figure.Axis;
import safedreamer.figure.Chart;
import safedreamer.figure.DataTable;
import safedreamer.figure.Figure;
import safedreamer.figure.Ink;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.figure.Panel;
import safedreamer.figure.Points;
import safedreamer.figure.Scale;

/** A and B of a what-if on one axis: with the decision's own seed, and with others, so that luck is seen. */
public enum LuckFigure {
    RETURN("what-if-return", "Expected return", "", Scale.LINEAR),
    COST("what-if-cost", "Expected cost", "per episode", Scale.SYMLOG);

    private final String key;
    private final String quantity;
    private final String unit;
    private final Scale scale;

    LuckFigure(String key, String quantity, String unit, Scale scale) {
        this.key = key;
        this.quantity = quantity;
        this.unit = unit;
        this.scale = scale;
    }

    public Chart of(WhatIfResult result, Palette palette, ChartOrigin origin) {
        SeedBand luck = result.luck();
        Ink ink = Ink.opaque(palette.chosen());
        PlanOutcome a = result.difference().a();
        PlanOutcome b = result.difference().b();
        Figure figure = new Figure(
                quantity + " of A and B, " + origin.place(),
                result.difference().sentence() + " Large: the decision's seed; small: " + luck.seeds() + " others.",
                palette,
                new Axis(quantity, unit, scale),
                List.of(new Panel(
                        new Axis("", "", Scale.LINEAR, List.of("B", "A")),
                        List.of(
                                row(luck.a(), 1, new Points.Style(Marker.CIRCLE, ink, false, 1.4)),
                                row(luck.b(), 0, new Points.Style(Marker.CIRCLE, ink, true, 1)),
                                row(List.of(a), 1, new Points.Style(Marker.CIRCLE, ink, false, 3.4)),
                                row(List.of(b), 0, new Points.Style(Marker.CIRCLE, ink, true, 2.4))))),
                List.of(),
                origin.metadata(result.b().trace()));
        DataTable.Builder table = DataTable.of("plan", "seed", "expected return", "expected cost per episode", "safe");
        add(table, "A", List.of(a), "the decision's");
        add(table, "B", List.of(b), "the decision's");
        add(table, "A", luck.a(), "another");
        add(table, "B", luck.b(), "another");
        return new Chart(key, figure, table.build());
    }

    private Points row(List<PlanOutcome> plans, int row, Points.Style style) {
        double[] xs = plans.stream()
                .mapToDouble(plan -> this == RETURN ? plan.expectedReturn() : plan.expectedCost())
                .filter(Double::isFinite)
                .toArray();
        double[] ys = new double[xs.length];
        Arrays.fill(ys, row);
        return new Points(xs, ys, style, true);
    }

    private static void add(DataTable.Builder table, String plan, List<PlanOutcome> outcomes, String seed) {
        for (PlanOutcome outcome : outcomes) {
            table.row(
                    plan,
                    seed,
                    outcome.expectedReturn(),
                    outcome.expectedCost(),
                    outcome.safe() + " of " + outcome.candidates());
        }
    }
}
