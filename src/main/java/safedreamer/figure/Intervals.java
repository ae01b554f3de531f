package safedreamer.figure;

/**
 * Upright lines from the low end of an interval to its high end.
 *
 * @param xs {@code [n]}
 * @param lows {@code [n]}; an interval with an end that is not finite is left out
 * @param highs {@code [n]}
 */
public record Intervals(double[] xs, double[] lows, double[] highs, Pen pen) implements Mark {

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
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(lows[i]) && Double.isFinite(highs[i])) {
                double x = plot.x(xs[i]);
                plot.surface()
                        .line(new double[] {x, x}, new double[] {plot.yWithin(lows[i]), plot.yWithin(highs[i])}, pen);
            }
        }
    }
}
