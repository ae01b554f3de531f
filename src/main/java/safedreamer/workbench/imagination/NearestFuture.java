package safedreamer.workbench.imagination;

import java.util.List;
import safedreamer.workbench.selection.SelectionModel;

/**
 * Which future the mouse is at.
 *
 * @param paths {@code [N][points][2]}, metres
 */
record NearestFuture(float[] paths, int points, Camera camera) {

    private static final double REACH = 9;

    /** Of the drawn ones the nearest within reach, elites before others. */
    Hit at(double x, double y, DrawnFutures drawn) {
        int elite = among(drawn.elites(), x, y);
        int safe = elite >= 0 ? elite : among(drawn.safe(), x, y);
        int nearest = safe >= 0 ? safe : among(drawn.unsafe(), x, y);
        return nearest < 0 ? Hit.NOTHING : new Hit(nearest, step(nearest, x, y));
    }

    private int step(int candidate, double x, double y) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < points; k++) {
            int at = 2 * (candidate * points + k);
            double off = Math.hypot(camera.x(paths[at]) - x, camera.y(paths[at + 1]) - y);
            if (off < least) {
                least = off;
                nearest = k;
            }
        }
        return nearest;
    }

    private int among(List<Integer> some, double x, double y) {
        int nearest = SelectionModel.NONE;
        double least = REACH * REACH;
        for (int i : some) {
            for (int point = 1; point < points; point++) {
                double off = squared(i * points + point, x, y);
                if (off < least) {
                    least = off;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    /** Distance to the piece of the way that ends in a point, squared, in pixels. */
    private double squared(int point, double x, double y) {
        double x0 = camera.x(paths[2 * point - 2]);
        double y0 = camera.y(paths[2 * point - 1]);
        double dx = camera.x(paths[2 * point]) - x0;
        double dy = camera.y(paths[2 * point + 1]) - y0;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - x0) * dx + (y - y0) * dy) / length, 0.0, 1.0);
        double offX = x - x0 - along * dx;
        double offY = y - y0 - along * dy;
        return offX * offX + offY * offY;
    }
}
