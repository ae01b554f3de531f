package safedreamer.workbench.drawing;

/** Filled and outlined shapes on a raster. */
public final class Marks {

    /** An edge that leans less than this over the height of a picture lies level. */
    private static final double EDGE_ON = 1e-9;

    private final Raster raster;
    private final Stroke stroke;

    public Marks(Raster raster, Stroke stroke) {
        this.raster = raster;
        this.stroke = stroke;
    }

    /** A filled circle. */
    public void disc(double x, double y, double radius, int argb) {
        shade(x, y, radius, argb, (dx, dy, distance, r) -> 0.5 + r - distance);
    }

    /** An outlined circle. */
    public void ring(double x, double y, double radius, double width, int argb) {
        double half = width * raster.scale() / 2;
        shade(
                x,
                y,
                radius + width,
                argb,
                (dx, dy, distance, r) -> 0.5 + half - Math.abs(distance - (r - width * raster.scale())));
    }

    /** A circle filled with slanting lines, {@code gap} apart. */
    public void hatchedDisc(double x, double y, double radius, double gap, int argb) {
        double period = gap * raster.scale();
        shade(x, y, radius, argb, (dx, dy, distance, r) -> {
            double across = (dx + dy) / Math.sqrt(2);
            double offset = Math.abs(across - period * Math.rint(across / period));
            return Math.min(0.5 + r - distance, 0.5 + 0.5 * raster.scale() - offset);
        });
    }

    /** Slanting lines within a rectangle, {@code gap} apart. */
    public void hatch(double left, double top, double right, double bottom, double gap, int argb) {
        double scale = raster.scale();
        double period = gap * scale;
        int firstRow = (int) Math.max(0, Math.round(top * scale));
        int lastRow = (int) Math.min(raster.deviceHeight() - 1, Math.round(bottom * scale) - 1);
        int firstColumn = (int) Math.max(0, Math.round(left * scale));
        int lastColumn = (int) Math.min(raster.deviceWidth() - 1, Math.round(right * scale) - 1);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double across = (column + row) / Math.sqrt(2);
                double offset = Math.abs(across - period * Math.rint(across / period));
                double share = 0.5 + 0.5 * scale - offset;
                if (share > 0) {
                    raster.blend(row * raster.deviceWidth() + column, argb, Math.min(1, share));
                }
            }
        }
    }

    /** An outlined circle in dashes of {@code dash} pixels. */
    public void dashedRing(double x, double y, double radius, double width, double dash, int argb) {
        ellipse(x, y, radius, radius, 0, width, argb, dash, dash);
    }

    /** An outlined ellipse, turned by {@code angle} radians (clockwise on screen). */
    public void ellipse(
            double x,
            double y,
            double radiusX,
            double radiusY,
            double angle,
            double width,
            int argb,
            double... dashes) {
        int sides = (int) Math.clamp(Math.max(radiusX, radiusY) * 1.5, 16, 120);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        stroke.pen(width, dashes);
        for (int i = 0; i <= sides; i++) {
            double a = 2 * Math.PI * i / sides;
            double ex = radiusX * Math.cos(a);
            double ey = radiusY * Math.sin(a);
            double px = x + ex * cos - ey * sin;
            double py = y + ex * sin + ey * cos;
            if (i == 0) {
                stroke.moveTo(px, py);
            } else {
                stroke.lineTo(px, py);
            }
        }
        stroke.draw(argb);
    }

    /** Two crossed strokes. */
    public void cross(double x, double y, double radius, double width, int argb) {
        stroke.pen(width)
                .moveTo(x - radius, y - radius)
                .lineTo(x + radius, y + radius)
                .moveTo(x - radius, y + radius)
                .lineTo(x + radius, y - radius)
                .draw(argb);
    }

    /**
     * A convex polygon, filled.
     *
     * @param points x, y, x, y, ... either way round
     */
    public void polygon(double[] points, int argb) {
        int n = points.length / 2;
        double scale = raster.scale();
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        double twiceArea = 0;
        for (int i = 0; i < n; i++) {
            double x = scale * points[2 * i];
            double y = scale * points[2 * i + 1];
            int next = 2 * ((i + 1) % n);
            twiceArea += x * scale * points[next + 1] - scale * points[next] * y;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        double[] edges = edges(points, Math.signum(twiceArea));
        int firstRow = (int) Math.max(0, Math.floor(top - 1));
        int lastRow = (int) Math.min(raster.deviceHeight() - 1, Math.ceil(bottom + 1));
        int firstColumn = (int) Math.max(0, Math.floor(left - 1));
        int lastColumn = (int) Math.min(raster.deviceWidth() - 1, Math.ceil(right + 1));
        for (int row = firstRow; row <= lastRow; row++) {
            fillRow(edges, row, firstColumn, lastColumn, argb);
        }
    }

    /** Only where the row crosses the rim is it asked of each pixel how much of it lies inside. */
    private void fillRow(double[] edges, int row, int firstColumn, int lastColumn, int argb) {
        double touchedFrom = firstColumn;
        double touchedTo = lastColumn;
        double wholeFrom = firstColumn;
        double wholeTo = lastColumn;
        for (int i = 0; i < edges.length; i += 3) {
            double slope = edges[i];
            double at = edges[i + 1] * (row + 0.5) + edges[i + 2] + 0.5 * slope;
            if (slope > EDGE_ON) {
                touchedFrom = Math.max(touchedFrom, (-0.5 - at) / slope);
                wholeFrom = Math.max(wholeFrom, (0.5 - at) / slope);
            } else if (slope < -EDGE_ON) {
                touchedTo = Math.min(touchedTo, (-0.5 - at) / slope);
                wholeTo = Math.min(wholeTo, (0.5 - at) / slope);
            } else if (at <= -0.5) {
                return;
            } else if (at < 0.5) {
                wholeTo = Double.NEGATIVE_INFINITY;
            }
        }
        int to = (int) Math.floor(touchedTo);
        int at = row * raster.deviceWidth();
        for (int column = (int) Math.ceil(touchedFrom); column <= to; column++) {
            boolean whole = column >= wholeFrom && column <= wholeTo;
            double share = whole ? 1 : share(edges, row, column);
            if (share > 0) {
                raster.blend(at + column, argb, share);
            }
        }
    }

    private static double share(double[] edges, int row, int column) {
        double inside = 0.5;
        for (int i = 0; i < edges.length; i += 3) {
            inside = Math.min(inside, edges[i] * (column + 0.5) + edges[i + 1] * (row + 0.5) + edges[i + 2]);
        }
        return inside + 0.5;
    }

    /** For each edge a, b, c, such that a x + b y + c is how far (x, y) lies inside of it, in device pixels. */
    private double[] edges(double[] points, double way) {
        int n = points.length / 2;
        double[] edges = new double[3 * n];
        for (int i = 0; i < n; i++) {
            double x = raster.scale() * points[2 * i];
            double y = raster.scale() * points[2 * i + 1];
            double dx = raster.scale() * points[2 * ((i + 1) % n)] - x;
            double dy = raster.scale() * points[2 * ((i + 1) % n) + 1] - y;
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            edges[3 * i] = -way * dy / length;
            edges[3 * i + 1] = way * dx / length;
            edges[3 * i + 2] = way * (dy * x - dx * y) / length;
        }
        return edges;
    }

    /** An arrow head with its tip at (x, y), pointing along {@code angle} radians (clockwise on screen). */
    public void arrowHead(double x, double y, double angle, double length, int argb) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double half = 0.45 * length;
        polygon(
                new double[] {
                    x,
                    y,
                    x - length * cos - half * sin,
                    y - length * sin + half * cos,
                    x - length * cos + half * sin,
                    y - length * sin - half * cos
                },
                argb);
    }

    @FunctionalInterface
    private interface Cover {
        double at(double dx, double dy, double distance, double radius);
    }

    private void shade(double x, double y, double radius, int argb, Cover cover) {
        double cx = x * raster.scale();
        double cy = y * raster.scale();
        double r = radius * raster.scale();
        int firstRow = (int) Math.max(0, Math.floor(cy - r - 1));
        int lastRow = (int) Math.min(raster.deviceHeight() - 1, Math.ceil(cy + r + 1));
        int firstColumn = (int) Math.max(0, Math.floor(cx - r - 1));
        int lastColumn = (int) Math.min(raster.deviceWidth() - 1, Math.ceil(cx + r + 1));
        double beyond = (r + 1) * (r + 1);
        for (int row = firstRow; row <= lastRow; row++) {
            double dy = row + 0.5 - cy;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double dx = column + 0.5 - cx;
                double squared = dx * dx + dy * dy;
                double share = squared > beyond ? 0 : cover.at(dx, dy, Math.sqrt(squared), r);
                if (share > 0) {
                    raster.blend(row * raster.deviceWidth() + column, argb, Math.min(1, share));
                }
            }
        }
    }
}
