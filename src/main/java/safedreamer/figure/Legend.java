package safedreamer.figure;

import java.util.ArrayList;
import java.util.List;

/** Entries side by side, in as many rows as they need. */
final class Legend {

    private static final double ROW = 24;
    private static final double SAMPLE = 26;
    private static final double TEXT = 13;
    private static final double BESIDE = 8;
    private static final double BETWEEN = 20;

    private final List<LegendEntry> entries;
    private final double width;

    /** @param width of the longest row, in points */
    Legend(List<LegendEntry> entries, double width) {
        this.entries = entries;
        this.width = width;
    }

    double height() {
        return ROW * rows().size();
    }

    private List<List<LegendEntry>> rows() {
        List<List<LegendEntry>> rows = new ArrayList<>();
        List<LegendEntry> row = new ArrayList<>();
        double end = 0;
        for (LegendEntry entry : entries) {
            if (end + width(entry) > width && !row.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
                end = 0;
            }
            row.add(entry);
            end += width(entry) + BETWEEN;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    private static double width(LegendEntry entry) {
        return SAMPLE + BESIDE + Surface.roughWidth(entry.label(), TEXT);
    }

    /** Draws with the upper left corner there. */
    void draw(Surface surface, double left, double top, String colour) {
        double y = top + ROW / 2;
        for (List<LegendEntry> row : rows()) {
            double x = left;
            for (LegendEntry entry : row) {
                Pen pen = entry.pen();
                if (pen != null) {
                    surface.line(new double[] {x, x + SAMPLE}, new double[] {y, y}, pen);
                }
                Points.Style point = entry.point();
                if (point != null) {
                    point.draw(surface, x + SAMPLE / 2, y);
                }
                surface.text(
                        entry.label(),
                        x + SAMPLE + BESIDE,
                        y + TEXT / 3,
                        Lettering.plain(TEXT, colour, Lettering.Anchor.START));
                x += width(entry) + BETWEEN;
            }
            y += ROW;
        }
    }
}
