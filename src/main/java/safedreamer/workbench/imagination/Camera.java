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

    /** Shows at least {@code half} metres to each side of a point. */
    static Camera around(double centreX, double centreY, double half, double width, double height) {
        return new Camera(centreX, centreY, Math.min(width, height) / (2 * half), width, height);
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
