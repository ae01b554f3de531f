package safedreamer.environment.physics;

/** A square in the plane, moved about rather than made anew. */
final class Square {

    private double x;
    private double y;
    private double half;
    private double cos = 1;
    private double sin;

    /** @param directionCos,directionSin of one side's direction */
    Square set(double centreX, double centreY, double halfSide, double directionCos, double directionSin) {
        x = centreX;
        y = centreY;
        half = halfSide;
        cos = directionCos;
        sin = directionSin;
        return this;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double half() {
        return half;
    }

    double cos() {
        return cos;
    }

    double sin() {
        return sin;
    }

    /** A point of the world in the square's own frame. */
    double alongX(double px, double py) {
        return cos * (px - x) + sin * (py - y);
    }

    double alongY(double px, double py) {
        return cos * (py - y) - sin * (px - x);
    }

    /** A point of the square's own frame in the world. */
    double worldX(double ux, double uy) {
        return x + cos * ux - sin * uy;
    }

    double worldY(double ux, double uy) {
        return y + sin * ux + cos * uy;
    }

    /** How far it reaches from its centre along a unit vector. */
    double reach(double nx, double ny) {
        return half * (Math.abs(cos * nx + sin * ny) + Math.abs(cos * ny - sin * nx));
    }

    boolean contains(double px, double py) {
        return Math.abs(alongX(px, py)) <= half && Math.abs(alongY(px, py)) <= half;
    }
}
