package safedreamer.environment.physics;

/**
 * Finds where two flat shapes overlap, discs or squares, and adds that to a {@link ContactList}. The normal points from
 * the first shape to the second.
 */
final class Overlaps {

    private final ContactList contacts;

    Overlaps(ContactList contacts) {
        this.contacts = contacts;
    }

    void discs(double x1, double y1, double r1, double x2, double y2, double r2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.sqrt(dx * dx + dy * dy);
        double gap = length - r1 - r2;
        if (gap > 0 || length == 0) {
            return;
        }
        double nx = dx / length;
        double ny = dy / length;
        double middle = r1 + gap / 2;
        contacts.add(nx, ny, x1 + nx * middle, y1 + ny * middle, gap);
    }

    /**
     * A square and a disc.
     *
     * @param onSide points one above the other where the disc lies at a side rather than at a corner
     */
    void squareAndDisc(Square square, double discX, double discY, double radius, int onSide) {
        double half = square.half();
        double ex = square.alongX(discX, discY);
        double ey = square.alongY(discX, discY);
        double qx = Math.clamp(ex, -half, half);
        double qy = Math.clamp(ey, -half, half);
        double nx = ex - qx;
        double ny = ey - qy;
        double distance = Math.sqrt(nx * nx + ny * ny);
        boolean side = nx == 0 || ny == 0;
        if (distance > 0) {
            nx /= distance;
            ny /= distance;
        } else {
            // The disc's centre is inside: out through the nearest side.
            boolean throughX = Math.abs(ex) > Math.abs(ey);
            nx = throughX ? Math.copySign(1, ex) : 0;
            ny = throughX ? 0 : Math.copySign(1, ey);
            qx = throughX ? nx * half : ex;
            qy = throughX ? ey : ny * half;
            distance = Math.max(Math.abs(ex), Math.abs(ey)) - half;
        }
        double gap = distance - radius;
        if (gap > 0) {
            return;
        }
        contacts.stacked(side ? onSide : 1);
        double px = qx + nx * gap / 2;
        double py = qy + ny * gap / 2;
        contacts.add(
                square.cos() * nx - square.sin() * ny,
                square.sin() * nx + square.cos() * ny,
                square.worldX(px, py),
                square.worldY(px, py),
                gap);
    }

    /** Two squares: the corners of each that lie in the other, pushed out along the way that is shortest for both. */
    void squares(Square first, Square second) {
        double least = Double.POSITIVE_INFINITY;
        double nx = 0;
        double ny = 0;
        for (int axis = 0; axis < 4; axis++) {
            Square owner = axis < 2 ? first : second;
            double ax = axis % 2 == 0 ? owner.cos() : -owner.sin();
            double ay = axis % 2 == 0 ? owner.sin() : owner.cos();
            double apart = ax * (second.x() - first.x()) + ay * (second.y() - first.y());
            double overlap = first.reach(ax, ay) + second.reach(ax, ay) - Math.abs(apart);
            if (overlap < 0) {
                return;
            }
            if (overlap < least) {
                least = overlap;
                nx = apart < 0 ? -ax : ax;
                ny = apart < 0 ? -ay : ay;
            }
        }
        contacts.stacked(2);
        corners(first, second, nx, ny, 1);
        corners(second, first, nx, ny, -1);
    }

    /** Adds the corners of one that lie in the other; the normal points from the other to it where sign is 1. */
    private void corners(Square other, Square one, double nx, double ny, int sign) {
        double face = sign * (nx * other.x() + ny * other.y()) + other.reach(nx, ny);
        for (int i = 0; i < 4; i++) {
            double ux = (i & 1) == 0 ? one.half() : -one.half();
            double uy = (i & 2) == 0 ? one.half() : -one.half();
            double px = one.worldX(ux, uy);
            double py = one.worldY(ux, uy);
            if (other.contains(px, py)) {
                double gap = sign * (nx * px + ny * py) - face;
                contacts.add(nx, ny, px - sign * nx * gap / 2, py - sign * ny * gap / 2, gap);
            }
        }
    }
}
