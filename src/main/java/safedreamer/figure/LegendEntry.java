package safedreamer.figure;

/** Says what a pen and a point stand for. */
public record LegendEntry(String label, Pen pen, Points.Style point) {}
