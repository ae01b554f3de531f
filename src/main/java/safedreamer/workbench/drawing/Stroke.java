package safedreamer.workbench.drawing;

import java.util.Arrays;

/**
 * A line of several segments with round ends. The whole line is one shape: where its segments meet or cross, a
 * translucent colour is laid on once. A pixel's share is 1/2 + r - d, with r half the width and d its distance to the
 * line, cut off to 0..1. Keeps its working memory, so one is made for each raster and used again.
 */
public final class Stroke {

    private static final double[] SOLID = {};

    private final Raster raster;
    private final float[] coverage;
    private int[] touched = new int[4096];
    private int touchedCount;
    private double halfWidth = 0.5;
    private double[] dashes = SOLID;
    private double penX;
    private double penY;
    private double walked;

    public Stroke(Raster raster) {
        this.raster = raster;
        this.coverage = new float[raster.deviceWidth() * raster.deviceHeight()];
    }

    /**
     * Sets the pen for the lines that follow.
     *
     * @param width logical pixels
     * @param dashes lengths on, off, on, ... in logical pixels; none for a solid line
     */
    public Stroke pen(double width, double... dashes) {
        this.halfWidth = width * raster.scale() / 2;
        this.dashes = dashes;
        return this;
    }

    public Stroke moveTo(double x, double y) {
        penX = x * raster.scale();
        penY = y * raster.scale();
        walked = 0;
        return this;
    }

    public Stroke lineTo(double x, double y) {
        double toX = x * raster.scale();
        double toY = y * raster.scale();
        if (dashes.length == 0) {
            segment(penX, penY, toX, toY);
        } else {
            dashed(toX, toY);
        }
        penX = toX;
        penY = toY;
        return this;
    }

    /** Lays the line down and starts an empty one. */
    public void draw(int argb) {
        for (int i = 0; i < touchedCount; i++) {
            int index = touched[i];
            raster.blend(index, argb, coverage[index]);
            coverage[index] = 0;
        }
        touchedCount = 0;
    }

    private void dashed(double toX, double toY) {
        double length = Math.hypot(toX - penX, toY - penY);
        if (length == 0) {
            return;
        }
        double period = Arrays.stream(dashes).sum() * raster.scale();
        double at = 0;
        while (at < length) {
            double phase = (walked + at) % period;
            int dash = 0;
            while (phase >= dashes[dash] * raster.scale()) {
                phase -= dashes[dash] * raster.scale();
                dash++;
            }
            // A dash shorter than a hair would stop the walk where rounding leaves a phase just under its end.
            double until = Math.min(length, at + Math.max(1e-3, dashes[dash] * raster.scale() - phase));
            if (dash % 2 == 0) {
                double from = at / length;
                double to = until / length;
                segment(
                        penX + (toX - penX) * from,
                        penY + (toY - penY) * from,
                        penX + (toX - penX) * to,
                        penY + (toY - penY) * to);
            }
            at = until;
        }
        walked += length;
    }

    private void segment(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double squared = dx * dx + dy * dy;
        double reach = halfWidth + 0.5;
        double perSquared = squared == 0 ? 0 : 1 / squared;
        double perLength = Math.sqrt(perSquared);
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        // Pixels are visited along the longer axis; across it, only those the line's width can reach.
        double longFrom = flat ? Math.min(x0, x1) : Math.min(y0, y1);
        double longTo = flat ? Math.max(x0, x1) : Math.max(y0, y1);
        double slope = flat ? (dx == 0 ? 0 : dy / dx) : dx / dy;
        double spread = reach * Math.sqrt(1 + slope * slope) + 0.5;
        int longLimit = flat ? raster.deviceWidth() : raster.deviceHeight();
        int crossLimit = flat ? raster.deviceHeight() : raster.deviceWidth();
        int first = (int) Math.max(0, Math.floor(longFrom - reach - 0.5));
        int last = (int) Math.min(longLimit - 1, Math.ceil(longTo + reach - 0.5));
        double crossOrigin = flat ? y0 : x0;
        double longOrigin = flat ? x0 : y0;
        for (int along = first; along <= last; along++) {
            double nearest = Math.clamp(along + 0.5, longFrom, longTo);
            double centre = crossOrigin + (nearest - longOrigin) * slope;
            int low = (int) Math.max(0, Math.floor(centre - spread));
            int high = (int) Math.min(crossLimit - 1, Math.ceil(centre + spread));
            for (int cross = low; cross <= high; cross++) {
                double fromX = (flat ? along : cross) + 0.5 - x0;
                double fromY = (flat ? cross : along) + 0.5 - y0;
                double share = (fromX * dx + fromY * dy) * perSquared;
                // To the line itself, or to the nearer of its ends.
                double distance;
                if (share > 0 && share < 1) {
                    distance = Math.abs(fromX * dy - fromY * dx) * perLength;
                } else if (share >= 1) {
                    distance = length(fromX - dx, fromY - dy);
                } else {
                    distance = length(fromX, fromY);
                }
                if (distance < reach) {
                    touch(
                            flat ? cross * raster.deviceWidth() + along : along * raster.deviceWidth() + cross,
                            reach - distance);
                }
            }
        }
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private void touch(int index, double cover) {
        float bounded = (float) Math.min(1, cover);
        if (coverage[index] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = index;
        }
        if (bounded > coverage[index]) {
            coverage[index] = bounded;
        }
    }
}
