package safedreamer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a setting does: return and cost over its values, side by side; a line for each case of the other settings, with a
 * point for each run.
 */
public final class SettingEffects {

    private static final double LINE = 2;
    private static final double POINT = 0.55;

    /** The lines of one value stand beside each other within so much of the way to the next value. */
    private static final double SPREAD = 0.3;

    private final Palette palette;
    private final List<String> values;
    private final List<String> cases;
    private final List<Outcome> outcomes;

    /**
     * What came of one run.
     *
     * @param value of the setting, as it would be typed
     * @param other what the other settings are, in words
     * @param episodeReturn mean of its episodes
     * @param cost mean of its episodes
     * @param costLimit b
     */
    public record Outcome(String value, String other, double episodeReturn, double cost, double costLimit) {}

    private SettingEffects(Palette palette, List<Outcome> outcomes) {
        this.palette = palette;
        this.outcomes = outcomes;
        values = outcomes.stream().map(Outcome::value).distinct().toList();
        cases = outcomes.stream().map(Outcome::other).distinct().toList();
    }

    /**
     * @param title what was tried
     * @param setting the one along the horizontal axis
     * @param outcomes in the order of the values and cases, at least one
     * @param metadata kept in the file
     */
    public static Figure of(
            String title, Axis setting, List<Outcome> outcomes, Palette palette, Map<String, String> metadata) {
        return new SettingEffects(palette, outcomes).figure(title, setting, metadata);
    }

    private Figure figure(String title, Axis setting, Map<String, String> metadata) {
        List<Mark> returns = new ArrayList<>();
        List<Mark> costs = new ArrayList<>(limits());
        List<LegendEntry> legend = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            add(returns, i, Outcome::episodeReturn, Dash.SOLID);
            add(costs, i, Outcome::cost, Dash.DASH_DOT);
            if (cases.size() > 1) {
                legend.add(new LegendEntry(cases.get(i), pen(i, Dash.SOLID), point(i, 1)));
            }
        }
        return new Figure(
                title,
                "Points: runs. Lines: their means." + " Bars: the limit b on the cost; arrow head: beyond the axis.",
                palette,
                new Axis(setting.quantity(), setting.unit(), values),
                List.of(
                        new Panel(new Axis("Return", "sum of rewards per episode"), returns),
                        new Panel(new Axis("Cost", "sum of costs per episode, limited to b"), costs)),
                legend,
                metadata);
    }

    private void add(List<Mark> marks, int line, ToDoubleFunction<Outcome> quantity, Dash dash) {
        double offset = cases.size() == 1 ? 0 : SPREAD * ((double) line / (cases.size() - 1) - 0.5);
        List<Outcome> own = outcomes.stream()
                .filter(outcome -> outcome.other().equals(cases.get(line)))
                .toList();
        double[] places = own.stream()
                .mapToDouble(outcome -> values.indexOf(outcome.value()) + offset)
                .toArray();
        marks.add(new Points(places, own.stream().mapToDouble(quantity).toArray(), point(line, POINT), true));
        double[] means = values.stream()
                .mapToDouble(value -> own.stream()
                        .filter(outcome -> outcome.value().equals(value))
                        .mapToDouble(quantity)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
        double[] middles = new double[values.size()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = i + offset;
        }
        marks.add(new Line(middles, means, pen(line, dash)));
    }

    /** A bar over each value; one far above every cost is an arrow head, so that the costs can be told apart. */
    private List<Mark> limits() {
        double highest = outcomes.stream().mapToDouble(Outcome::cost).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            double[] limits = outcomes.stream()
                    .filter(outcome -> outcome.value().equals(value))
                    .mapToDouble(Outcome::costLimit)
                    .distinct()
                    .toArray();
            for (double limit : limits) {
                if (limit <= Math.max(1, 2 * highest)) {
                    marks.add(new Line(
                            new double[] {i - SPREAD, i + SPREAD},
                            new double[] {limit, limit},
                            new Pen(Ink.opaque(palette.chosen()), LINE, Dash.DASHED)));
                } else {
                    Points.Style style = new Points.Style(Marker.TRIANGLE, Ink.opaque(palette.chosen()), true);
                    marks.add(new Points(new double[] {i}, new double[] {limit}, style, false));
                }
            }
        }
        return marks;
    }

    private Pen pen(int line, Dash dash) {
        return new Pen(Ink.opaque(RunColours.colour(palette, line)), LINE, dash);
    }

    private Points.Style point(int line, double opacity) {
        return new Points.Style(RunColours.marker(line), new Ink(RunColours.colour(palette, line), opacity), true);
    }
}
