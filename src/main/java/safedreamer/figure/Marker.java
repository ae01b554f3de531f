package safedreamer.figure;

/** The shape of a point; it says again what its colour says. */
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    TRIANGLE_DOWN,
    /** Two strokes, filled or not. */
    CROSS;

    /** The x and y of each corner in turn, for a radius of 1; a circle and a cross have none. Equal in area, as far as eyes go. */
    private double[] corners() {
        return switch (this) {
            case CIRCLE, CROSS -> new double[0];
            case SQUARE -> new double[] {-0.87, -0.87, 0.87, -0.87, 0.87, 0.87, -0.87, 0.87};
            case TRIANGLE -> new double[] {0, -1.2, 1.1, 0.8, -1.1, 0.8};
            case DIAMOND -> new double[] {0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0};
            case TRIANGLE_DOWN -> new double[] {0, 1.2, 1.1, -0.8, -1.1, -0.8};
        };
    }

    void fill(Surface surface, double x, double y, double radius, Ink ink) {
        if (this == CIRCLE) {
            surface.disc(x, y, radius, ink);
        } else if (this == CROSS) {
            cross(surface, x, y, radius, new Pen(ink, radius / 2, Dash.SOLID));
        } else {
            double[] corners = corners();
            int n = corners.length / 2;
            surface.area(places(corners, 0, n, x, radius), places(corners, 1, n, y, radius), ink);
        }
    }

    void outline(Surface surface, double x, double y, double radius, Pen pen) {
        if (this == CIRCLE) {
            surface.ring(x, y, radius, pen);
        } else if (this == CROSS) {
            cross(surface, x, y, radius, pen);
        } else {
            double[] corners = corners();
            // The first two corners come again, so that the first is a corner and not two ends.
            int n = corners.length / 2 + 2;
            surface.line(places(corners, 0, n, x, radius), places(corners, 1, n, y, radius), pen);
        }
    }

    private static void cross(Surface surface, double x, double y, double radius, Pen pen) {
        surface.line(new double[] {x - radius, x + radius}, new double[] {y - radius, y + radius}, pen);
        surface.line(new double[] {x - radius, x + radius}, new double[] {y + radius, y - radius}, pen);
    }

    private static double[] places(double[] corners, int coordinate, int n, double centre, double radius) {
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = centre + radius * corners[(2 * i + coordinate) % corners.length];
        }
        return places;
    }
}
