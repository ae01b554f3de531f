package safedreamer.figure;

/**
 * The room between two lines, such as an interval: a faint area bounded by hairlines.
 *
 * @param xs {@code [n]}, ascending
 * @param lows {@code [n]}, finite
 * @param highs {@code [n]}, finite
 * @param colour {@code #RRGGBB}
 */
public record Band(double[] xs, double[] lows, double[] highs, String colour) implements Mark {

    private static final double OPACITY = 0.2;
    private static final double HAIRLINE = 0.5;

    @Override
    public Range x() {
        return Range.of(xs);
    }

    @Override
    public Range y() {
        return Range.of(lows).and(Range.of(highs));
    }

    @Override
    public void draw(Plot plot) {
        int n = xs.length;
        if (n == 0) {
            return;
        }
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = plot.x(xs[i]);
            y[i] = plot.y(lows[i]);
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = plot.y(highs[i]);
        }
        plot.surface().area(x, y, new Ink(colour, OPACITY));
        Pen hairline = Pen.solid(colour, HAIRLINE);
        new Line(xs, lows, hairline).draw(plot);
        new Line(xs, highs, hairline).draw(plot);
    }
}
