package safedreamer.workbench.runs;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import safedreamer.figure.Marker;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Sheet;

/** A run's mark: its colour and its shape, in charts and beside its name. */
final class RunMarks {

    private static final double RADIUS = 5;

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
    static Node node(RunRow row, Palette palette) {
        double[] corners = row.marker().corners();
        Shape shape;
        if (corners.length == 0) {
            shape = new Circle(RADIUS);
        } else {
            Polygon polygon = new Polygon();
            for (double corner : corners) {
                polygon.getPoints().add(RADIUS * corner);
            }
            shape = polygon;
        }
        shape.setFill(Color.web(row.colour(palette)));
        return shape;
    }
}
