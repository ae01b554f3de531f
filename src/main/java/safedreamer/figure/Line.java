package safedreamer.figure;

import java.util.Arrays;

/**
 * A line through points; it stops at a value that is not finite, and starts anew after it.
 *
 * @param xs {@code [n]}, ascending
 * @param ys {@code [n]}
 */
public record Line(double[] xs, double[] ys, Pen pen) implements Mark {

    @Override
    public Range x() {
        return Range.of(xs);
    }

    @Override
    public Range y() {
        return Range.of(ys);
    }

    @Override
    public void draw(Plot plot) {
        int start = 0;
        for (int i = 0; i <= xs.length; i++) {
            if (i == xs.length || !Double.isFinite(ys[i])) {
                if (i - start > 1) {
                    stroke(plot, start, i);
                }
                start = i + 1;
            }
        }
    }

    private void stroke(Plot plot, int from, int to) {
        double[] x = Arrays.stream(xs, from, to).map(plot::x).toArray();
        double[] y = Arrays.stream(ys, from, to).map(plot::y).toArray();
        plot.surface().line(x, y, pen);
    }
}
