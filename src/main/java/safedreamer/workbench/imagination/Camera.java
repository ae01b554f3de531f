package safedreamer.workbench.imagination;

/**
 * World metres to logical pixels, seen from above: x to the right, y upwards, both with the same measure.
 *
 * @param centreX metres
 * @param centreY metres
 * @param pixelsPerMetre logical pixels
 * @param width logical pixels
 * @param height logical pixels
 */
record Camera(double centreX, double centreY, double pixelsPerMetre, double width, double height) {

    private static final double STEP = 0.5;

    /** Shows at least {@code half} metres to each side of a point. */
    static Camera around(double centreX, double centreY, double half, double width, double height) {
        return new Camera(centreX, centreY, Math.min(width, height) / (2 * half), width, height);
    }

    /**
     * Shows the square of {@code arena} metres around the origin and {@code near} metres around a point. Its borders lie
     * on whole steps of half a metre, so that the picture stands still while the point moves between them.
     */
    static Camera over(double arena, double pointX, double pointY, double near, double width, double height) {
        double left = Math.min(-arena, down(pointX - near));
        double right = Math.max(arena, up(pointX + near));
        double bottom = Math.min(-arena, down(pointY - near));
        double top = Math.max(arena, up(pointY + near));
        double scale = Math.min(width / (right - left), height / (top - bottom));
        return new Camera((left + right) / 2, (bottom + top) / 2, scale, width, height);
    }

    private static double down(double metres) {
        return STEP * Math.floor(metres / STEP);
    }

    private static double up(double metres) {
        return STEP * Math.ceil(metres / STEP);
    }

    double x(double metres) {
        return width / 2 + (metres - centreX) * pixelsPerMetre;
    }

    double y(double metres) {
        return height / 2 - (metres - centreY) * pixelsPerMetre;
    }

    /** A length in pixels. */
    double length(double metres) {
        return metres * pixelsPerMetre;
    }

    double left() {
        return centreX - width / 2 / pixelsPerMetre;
    }

    double right() {
        return centreX + width / 2 / pixelsPerMetre;
    }

    double bottom() {
        return centreY - height / 2 / pixelsPerMetre;
    }

    double top() {
        return centreY + height / 2 / pixelsPerMetre;
    }
}
