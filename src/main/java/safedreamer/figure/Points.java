package safedreamer.figure;

/**
 * Single values.
 *
 * @param xs {@code [n]}
 * @param ys {@code [n]}; one that is not finite is left out
 * @param style what each looks like
 * @param frames whether the vertical axis must show them all; where not, an arrow head on the edge stands for a point
 *     beyond it
 */
public record Points(double[] xs, double[] ys, Style style, boolean frames) implements Mark {

    private static final double FILLED = 3;
    private static final double OPEN = 2.2;
    private static final double EDGE = 0.8;

    /**
     * What a point looks like.
     *
     * @param filled otherwise only its outline is drawn
     * @param size 1 for the usual one
     */
    public record Style(Marker marker, Ink ink, boolean filled, double size) {

        /** Of the usual size. */
        public Style(Marker marker, Ink ink, boolean filled) {
            this(marker, ink, filled, 1);
        }

        void draw(Surface surface, double x, double y) {
            draw(surface, x, y, marker);
        }

        private void draw(Surface surface, double x, double y, Marker shape) {
            if (filled) {
                shape.fill(surface, x, y, size * FILLED, ink);
            } else {
                shape.outline(surface, x, y, size * OPEN, new Pen(ink, Math.max(EDGE, size * EDGE / 1.4), Dash.SOLID));
            }
        }
    }

    @Override
    public Range x() {
        return Range.of(xs);
    }

    @Override
    public Range y() {
        return frames ? Range.of(ys) : Range.EMPTY;
    }

    @Override
    public void draw(Plot plot) {
        Range shown = plot.yRange();
        for (int i = 0; i < xs.length; i++) {
            double x = plot.x(xs[i]);
            if (shown.contains(ys[i])) {
                style.draw(plot.surface(), x, plot.y(ys[i]));
            } else if (ys[i] > shown.high()) {
                style.draw(plot.surface(), x, plot.y(shown.high()) + 2 * FILLED, Marker.TRIANGLE);
            } else if (ys[i] < shown.low()) {
                style.draw(plot.surface(), x, plot.y(shown.low()) - 2 * FILLED, Marker.TRIANGLE_DOWN);
            }
        }
    }
}
