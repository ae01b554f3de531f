package safedreamer.figure;

import org.jspecify.annotations.Nullable;

/**
 * Upright bars from one value to another.
 *
 * @param xs {@code [n]} the middle of each
 * @param lows {@code [n]}
 * @param highs {@code [n]}; one that is not finite is left out
 * @param width of each, in values of the horizontal axis
 * @param hatching over the ink, so that not the colour alone tells; null for none
 */
public record Bars(
        double[] xs,
        double[] lows,
        double[] highs,
        double width,
        Ink ink,
        @Nullable Ink hatching) implements Mark {

    private static final double HATCH_EVERY = 7;

    @Override
    public Range x() {
        Range middles = Range.of(xs);
        return middles.isEmpty() ? middles : new Range(middles.low() - width / 2, middles.high() + width / 2);
    }

    @Override
    public Range y() {
        return Range.of(lows).and(Range.of(highs));
    }

    @Override
    public void draw(Plot plot) {
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(highs[i]) && highs[i] != lows[i]) {
                double left = plot.xWithin(xs[i] - width / 2);
                double right = plot.xWithin(xs[i] + width / 2);
                double top = plot.yWithin(Math.max(lows[i], highs[i]));
                double bottom = plot.yWithin(Math.min(lows[i], highs[i]));
                plot.surface()
                        .area(new double[] {left, right, right, left}, new double[] {top, top, bottom, bottom}, ink);
                if (hatching != null) {
                    hatch(plot.surface(), left, top, right, bottom, new Pen(hatching, 1, Dash.SOLID));
                }
            }
        }
    }

    /** Lines that rise to the right, within the rectangle. */
    static void hatch(Surface surface, double left, double top, double right, double bottom, Pen pen) {
        double height = bottom - top;
        for (double start = left - height; start < right; start += HATCH_EVERY) {
            double x0 = Math.max(left, start);
            double x1 = Math.min(right, start + height);
            if (x1 > x0) {
                surface.line(new double[] {x0, x1}, new double[] {bottom - (x0 - start), bottom - (x1 - start)}, pen);
            }
        }
    }
}
