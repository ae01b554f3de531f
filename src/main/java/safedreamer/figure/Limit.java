package safedreamer.figure;

/**
 * A dashed line not to be crossed, hatched on its forbidden side, and labelled.
 *
 * @param value where it is
 * @param label "b = 2"
 * @param colour {@code #RRGGBB}
 * @param forbidden which side is
 */
public record Limit(double value, String label, String colour, Side forbidden) implements Mark {

    private static final double WIDTH = 1.4;
    private static final double HATCH = 5;
    private static final double HATCH_EVERY = 12;
    private static final double TEXT = 12;

    /** Of a limit. */
    public enum Side {
        /** The line lies level; more is forbidden. */
        ABOVE,
        /** The line lies level; less is not wanted. */
        BELOW,
        /** The line stands upright; more is forbidden. */
        BEYOND;

        private boolean upright() {
            return this == BEYOND;
        }
    }

    /** A level one, with what is above it forbidden. */
    public Limit(double value, String label, String colour) {
        this(value, label, colour, Side.ABOVE);
    }

    @Override
    public Range x() {
        return forbidden.upright() ? around() : Range.EMPTY;
    }

    @Override
    public Range y() {
        return forbidden.upright() ? Range.EMPTY : around();
    }

    /** As much of the forbidden side as of the other, so that the limit is no edge. */
    private Range around() {
        return Range.of(value, value + Math.abs(value));
    }

    @Override
    public void draw(Plot plot) {
        if (!isWithin(plot)) {
            return;
        }
        Surface surface = plot.surface();
        Pen hatching = new Pen(new Ink(colour, 0.45), 0.7, Dash.SOLID);
        Pen dashes = new Pen(Ink.opaque(colour), WIDTH, Dash.DASHED);
        if (forbidden.upright()) {
            double x = plot.x(value);
            for (double y = plot.bottom() - HATCH_EVERY / 2; y > plot.top() + HATCH; y -= HATCH_EVERY) {
                surface.line(new double[] {x, x + HATCH}, new double[] {y, y - HATCH}, hatching);
            }
            surface.line(new double[] {x, x}, new double[] {plot.top(), plot.bottom()}, dashes);
            return;
        }
        double y = plot.y(value);
        double end = forbidden == Side.ABOVE ? y - HATCH : y + HATCH;
        for (double x = plot.left(); x < plot.right() - HATCH; x += HATCH_EVERY) {
            surface.line(new double[] {x, x + HATCH}, new double[] {y, end}, hatching);
        }
        surface.line(new double[] {plot.left(), plot.right()}, new double[] {y, y}, dashes);
    }

    boolean isWithin(Plot plot) {
        return (forbidden.upright() ? plot.xRange() : plot.yRange()).contains(value);
    }

    /** Beside the plot, where no data hides it; of an upright one above the plot's right end. */
    void drawLabel(Plot plot) {
        if (forbidden.upright()) {
            plot.surface()
                    .text(label, plot.right(), plot.top() - 10, Lettering.plain(TEXT, colour, Lettering.Anchor.END));
        } else {
            plot.surface()
                    .text(
                            label,
                            plot.right() + 6,
                            plot.y(value) + TEXT / 3,
                            Lettering.plain(TEXT, colour, Lettering.Anchor.START));
        }
    }

    /** Room that the label takes beside the plot. */
    double labelWidth() {
        return forbidden.upright() ? 0 : 6 + Surface.roughWidth(label, TEXT);
    }
}
