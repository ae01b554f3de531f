package safedreamer.decision.chart;

import safedreamer.figure.Dash;
import safedreamer.figure.Ink;
import safedreamer.figure.LegendEntry;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.figure.Pen;
import safedreamer.figure.Points;

/** How what charts have in common looks: told twice, by colour and by shape. */
final class Looks {

    static final double LINE = 1.8;

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Looks() {}

    /** An open circle. */
    static Points.Style safe(Palette palette) {
        return new Points.Style(Marker.CIRCLE, new Ink(palette.safe(), 0.85), false, 1.5);
    }

    /** A cross. */
    static Points.Style unsafe(Palette palette) {
        return new Points.Style(Marker.CROSS, new Ink(palette.unsafe(), 0.85), false, 1.4);
    }

    /** A ring around a point. */
    static Points.Style elite(Palette palette) {
        return new Points.Style(Marker.CIRCLE, Ink.opaque(palette.chosen()), false, 2.8);
    }

    static LegendEntry entry(String label, Points.Style point) {
        return new LegendEntry(label, null, point);
    }

    static LegendEntry entry(String label, Pen pen) {
        return new LegendEntry(label, pen, null);
    }

    /** Of a dimension of the action: told apart by dash, then by colour. */
    static Pen dimension(Palette palette, int dimension) {
        Dash[] dashes = Dash.values();
        String colour = dimension % 2 == 0 ? palette.chosen() : palette.executed();
        return new Pen(Ink.opaque(colour), LINE, dashes[dimension % dashes.length]);
    }

    /** a₀, a₁, ... */
    static String action(int dimension) {
        StringBuilder name = new StringBuilder("a");
        for (char digit : Integer.toString(dimension).toCharArray()) {
            name.append(SUBSCRIPTS.charAt(digit - '0'));
        }
        return name.toString();
    }
}
