package safedreamer.figure;

/**
 * The room between two lines, such as an interval: a faint area bounded by hairlines. It stops at a value that is not finite,
 * and starts anew after it.
 *
 * @param xs {@code [n]}, ascending
 * @param lows {@code [n]}
 * @param highs {@code [n]}
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
        int start = 0;
        for (int i = 0; i <= xs.length; i++) {
            if (i == xs.length || !Double.isFinite(lows[i]) || !Double.isFinite(highs[i])) {
                if (i > start) {
                    fill(plot, start, i);
                }
                start = i + 1;
            }
        }
        Pen hairline = Pen.solid(colour, HAIRLINE);
        new Line(xs, lows, hairline).draw(plot);
        new Line(xs, highs, hairline).draw(plot);
    }

    private void fill(Plot plot, int from, int to) {
        int n = to - from;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = plot.x(xs[from + i]);
            y[i] = plot.y(lows[from + i]);
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = plot.y(highs[from + i]);
        }
        plot.surface().area(x, y, new Ink(colour, OPACITY));
    }
}
