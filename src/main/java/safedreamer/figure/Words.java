package safedreamer.figure;

import java.util.List;

/**
 * Words beside or on values, in the middle of their places.
 *
 * @param xs {@code [n]}
 * @param ys {@code [n]}
 * @param words {@code [n]}
 * @param colour {@code #RRGGBB}
 * @param lift how far above its place each stands, in points
 */
public record Words(double[] xs, double[] ys, List<String> words, String colour, double lift) implements Mark {

    private static final double SIZE = 11;

    public Words {
        words = List.copyOf(words);
    }

    @Override
    public void draw(Plot plot) {
        for (int i = 0; i < xs.length; i++) {
            if (plot.xRange().contains(xs[i]) && plot.yRange().contains(ys[i])) {
                plot.surface()
                        .text(
                                words.get(i),
                                plot.x(xs[i]),
                                plot.y(ys[i]) + SIZE / 3 - lift,
                                Lettering.plain(SIZE, colour, Lettering.Anchor.MIDDLE));
            }
        }
    }
}
