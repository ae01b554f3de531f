package safedreamer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How times grow, a panel for each kind of work. Both axes are binary logarithms against the base, so that a straight line of
 * slope p is growth with the p-th power.
 */
public final class GrowthFigure {

    private static final double LINE = 2.2;

    private GrowthFigure() {}

    /**
     * One curve.
     *
     * @param work names its panel; panels come in the order of first appearance
     * @param label for the legend
     * @param values {@code [n]} as multiples of the base
     * @param times {@code [n]} as multiples of the time at the base
     */
    public record Curve(String work, String label, double[] values, double[] times) {}

    public static Figure of(
            String title, String caption, List<Curve> curves, Palette palette, Map<String, String> metadata) {
        List<Panel> panels = new ArrayList<>();
        List<LegendEntry> legend = new ArrayList<>();
        for (String work : curves.stream().map(Curve::work).distinct().toList()) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < curves.size(); i++) {
                Curve curve = curves.get(i);
                if (curve.work().equals(work)) {
                    Pen pen = new Pen(Ink.opaque(RunColours.colour(palette, i)), LINE, Dash.SOLID);
                    Points.Style point = new Points.Style(RunColours.marker(i), pen.ink(), true);
                    double[] x = logarithms(curve.values());
                    double[] y = logarithms(curve.times());
                    marks.add(new Line(x, y, pen));
                    marks.add(new Points(x, y, point, true));
                    legend.add(new LegendEntry(curve.label(), pen, point));
                }
            }
            panels.add(new Panel(new Axis("Time of one " + work, "log₂ of the multiple of the base's"), marks));
        }
        return new Figure(
                title,
                caption,
                palette,
                new Axis("Size", "log₂ of the multiple of the base"),
                panels,
                legend,
                metadata);
    }

    private static double[] logarithms(double[] values) {
        double[] logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            logarithms[i] = Math.log(values[i]) / Math.log(2);
        }
        return logarithms;
    }
}
