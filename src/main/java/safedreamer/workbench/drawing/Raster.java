package safedreamer.workbench.drawing;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * An opaque picture in memory. All coordinates are logical pixels, y downwards; the array holds {@code scale} times as
 * many in each direction, so that a dense screen gets its sharpness. Used by one thread.
 */
public final class Raster {

    private final int width;
    private final int height;
    private final double scale;
    private final int[] pixels;

    /**
     * @param width logical pixels
     * @param height logical pixels
     * @param scale device pixels in one logical pixel
     */
    public Raster(double width, double height, double scale) {
        this.width = Math.max(1, (int) Math.ceil(width * scale));
        this.height = Math.max(1, (int) Math.ceil(height * scale));
        this.scale = scale;
        this.pixels = new int[this.width * this.height];
    }

    /** Device pixels. */
    public int deviceWidth() {
        return width;
    }

    /** Device pixels. */
    public int deviceHeight() {
        return height;
    }

    public double scale() {
        return scale;
    }

    /** Row by row, {@code 0xAARRGGBB} with full opacity; a view of the array itself. */
    public IntBuffer buffer() {
        return IntBuffer.wrap(pixels);
    }

    /** The colour at a device pixel. */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** The picture as it is now, for {@link #restore}. */
    int[] copy() {
        return pixels.clone();
    }

    /** @param picture of this raster */
    void restore(int[] picture) {
        System.arraycopy(picture, 0, pixels, 0, pixels.length);
    }

    /** Paints everything in one opaque colour. */
    public void clear(int argb) {
        Arrays.fill(pixels, argb | 0xFF000000);
    }

    /** An axis-parallel rectangle, its edges smoothed. */
    public void rectangle(double left, double top, double right, double bottom, int argb) {
        double x0 = left * scale;
        double x1 = right * scale;
        double y0 = top * scale;
        double y1 = bottom * scale;
        int firstColumn = Math.max(0, (int) Math.floor(x0));
        int lastColumn = Math.min(width - 1, (int) Math.ceil(x1) - 1);
        int firstRow = Math.max(0, (int) Math.floor(y0));
        int lastRow = Math.min(height - 1, (int) Math.ceil(y1) - 1);
        for (int y = firstRow; y <= lastRow; y++) {
            double rowShare = Math.min(y + 1, y1) - Math.max(y, y0);
            for (int x = firstColumn; x <= lastColumn; x++) {
                double share = rowShare * (Math.min(x + 1, x1) - Math.max(x, x0));
                blend(y * width + x, argb, share);
            }
        }
    }

    /** A level line one device pixel strong, never smeared over two rows. */
    public void levelLine(double left, double right, double y, int argb) {
        int row = (int) Math.floor(y * scale);
        if (row < 0 || row >= height) {
            return;
        }
        int from = Math.max(0, (int) Math.round(left * scale));
        int to = Math.min(width, (int) Math.round(right * scale));
        for (int x = from; x < to; x++) {
            blend(row * width + x, argb, 1);
        }
    }

    /** An upright line one device pixel strong, never smeared over two columns. */
    public void uprightLine(double x, double top, double bottom, int argb) {
        int column = (int) Math.floor(x * scale);
        if (column < 0 || column >= width) {
            return;
        }
        int from = Math.max(0, (int) Math.round(top * scale));
        int to = Math.min(height, (int) Math.round(bottom * scale));
        for (int y = from; y < to; y++) {
            blend(y * width + column, argb, 1);
        }
    }

    /** Mixes a colour into one device pixel, given by its index in the array. */
    void blend(int index, int argb, double coverage) {
        pixels[index] = Ink.blend(pixels[index], argb, coverage);
    }
}
