package safedreamer.figure;

import org.jspecify.annotations.Nullable;

/**
 * Says what a pen and a point stand for.
 *
 * @param pen null where points alone stand for it
 * @param point null where a line alone stands for it
 */
public record LegendEntry(String label, @Nullable Pen pen, Points.@Nullable Style point) {}
