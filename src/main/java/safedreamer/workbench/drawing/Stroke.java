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
    private double period;
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
        period = 0;
        for (double dash : dashes) {
            period += dash * raster.scale();
        }
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

    /**
     * Pixels are visited along the longer axis, and across it from one edge of the line to the other. From one to the next
     * across, the way along the line and the distance from it change by the same amounts.
     */
    private void segment(double x0, double y0, double x1, double y1) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        // A point is a short line to the right.
        double alongX = length == 0 ? 1 : (x1 - x0) / length;
        double alongY = length == 0 ? 0 : (y1 - y0) / length;
        boolean flat = Math.abs(alongX) >= Math.abs(alongY);
        double reach = halfWidth + 0.5;
        double from = flat ? Math.min(x0, x1) : Math.min(y0, y1);
        double to = flat ? Math.max(x0, x1) : Math.max(y0, y1);
        double slope = flat ? alongY / alongX : alongX / alongY;
        double spread = reach * Math.sqrt(1 + slope * slope);
        int width = raster.deviceWidth();
        int stride = flat ? width : 1;
        int crossLimit = flat ? raster.deviceHeight() : width;
        int first = (int) Math.max(0, Math.floor(from - reach));
        int last = (int) Math.min((flat ? width : raster.deviceHeight()) - 1, Math.ceil(to + reach) - 1);
        double alongStep = flat ? alongY : alongX;
        double asideStep = flat ? -alongX : alongY;
        for (int i = first; i <= last; i++) {
            double middle = i + 0.5;
            double nearest = middle < from ? from : middle > to ? to : middle;
            double centre = flat ? y0 + (nearest - x0) * slope : x0 + (nearest - y0) * slope;
            int low = (int) Math.max(0, Math.ceil(centre - spread - 0.5));
            int high = (int) Math.min(crossLimit - 1, Math.floor(centre + spread - 0.5));
            double x = (flat ? i : low) + 0.5 - x0;
            double y = (flat ? low : i) + 0.5 - y0;
            double along = x * alongX + y * alongY;
            double aside = x * alongY - y * alongX;
            int index = flat ? low * width + i : i * width + low;
            for (int cross = low; cross <= high; cross++) {
                // To the line itself, or to the nearer of its ends.
                double beyond = along < 0 ? along : along > length ? along - length : 0;
                double distance = beyond == 0 ? Math.abs(aside) : Math.sqrt(beyond * beyond + aside * aside);
                if (distance < reach) {
                    touch(index, reach - distance);
                }
                along += alongStep;
                aside += asideStep;
                index += stride;
            }
        }
    }

    private void touch(int index, double cover) {
        float bounded = cover < 1 ? (float) cover : 1;
        float before = coverage[index];
        if (before == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = index;
        }
        if (bounded > before) {
            coverage[index] = bounded;
        }
    }
}
