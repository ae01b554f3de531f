package safedreamer.figure;

/**
 * A horizontal line not to be crossed: dashed, hatched on the forbidden side above it, and labelled.
 *
 * @param value where it is
 * @param label "b = 2"
 * @param colour {@code #RRGGBB}
 */
public record Limit(double value, String label, String colour) implements Mark {

    private static final double WIDTH = 1.4;
    private static final double HATCH = 5;
    private static final double HATCH_EVERY = 12;
    private static final double TEXT = 12;

    @Override
    public Range x() {
        return Range.EMPTY;
    }

    /** As much of the forbidden side as of the other, so that the limit is no edge. */
    @Override
    public Range y() {
        return Range.of(value, value + Math.abs(value));
    }

    @Override
    public void draw(Plot plot) {
        Surface surface = plot.surface();
        double y = plot.y(value);
        Pen hatching = new Pen(new Ink(colour, 0.45), 0.7, Dash.SOLID);
        for (double x = plot.left(); x < plot.right() - HATCH; x += HATCH_EVERY) {
            surface.line(new double[] {x, x + HATCH}, new double[] {y, y - HATCH}, hatching);
        }
        surface.line(
                new double[] {plot.left(), plot.right()},
                new double[] {y, y},
                new Pen(Ink.opaque(colour), WIDTH, Dash.DASHED));
    }

    /** Beside the plot, where no data hides it. */
    void drawLabel(Plot plot) {
        plot.surface()
                .text(
                        label,
                        plot.right() + 6,
                        plot.y(value) + TEXT / 3,
                        Lettering.plain(TEXT, colour, Lettering.Anchor.START));
    }

    /** Room that the label takes beside the plot. */
    double labelWidth() {
        return 6 + Surface.roughWidth(label, TEXT);
    }
}
