package safedreamer.workbench.runs;

import java.util.Arrays;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Sheet;

/** A run's mark: its colour and its shape, in charts and beside its name. */
final class RunMarks {

    private static final double RADIUS = 5;
    private static final int SIDES = 24;
    private static final double[] ROUND = round();

    private RunMarks() {}

    static void draw(Sheet sheet, Marker marker, double x, double y, double radius, int ink) {
        double[] corners = marker.corners();
        if (corners.length == 0) {
            sheet.marks().disc(x, y, radius, ink);
            return;
        }
        double[] placed = new double[corners.length];
        for (int i = 0; i < corners.length; i += 2) {
            placed[i] = x + radius * corners[i];
            placed[i + 1] = y + radius * corners[i + 1];
        }
        sheet.marks().polygon(placed, ink);
    }

    /** For a cell of a table. */
    static void form(Polygon mark, RunRow row, Palette palette) {
        Marker marker = row.marker();
        if (mark.getUserData() != marker) {
            mark.setUserData(marker);
            double[] corners = marker.corners().length == 0 ? ROUND : marker.corners();
            mark.getPoints()
                    .setAll(Arrays.stream(corners)
                            .mapToObj(corner -> RADIUS * corner)
                            .toList());
        }
        mark.setFill(Color.web(row.colour(palette)));
    }

    private static double[] round() {
        double[] corners = new double[2 * SIDES];
        for (int i = 0; i < SIDES; i++) {
            corners[2 * i] = Math.cos(2 * Math.PI * i / SIDES);
            corners[2 * i + 1] = Math.sin(2 * Math.PI * i / SIDES);
        }
        return corners;
    }
}
