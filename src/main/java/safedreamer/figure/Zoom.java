package safedreamer.figure;

/**
 * Which part of a figure's plots is drawn, in shares of the whole: 0 for the left or lower end, 1 for the other. Never
 * outside of 0..1, never narrower than a thousandth.
 */
public record Zoom(double left, double right, double bottom, double top) {

    /** Everything. */
    public static final Zoom NONE = new Zoom(0, 1, 0, 1);

    private static final double NARROWEST = 1e-3;

    /**
     * Closer around a place that stays where it is.
     *
     * @param x share of what is shown now, 0..1
     * @param y likewise, from below
     * @param factor above 1 for closer, under 1 for further away
     */
    public Zoom around(double x, double y, double factor) {
        double width = Math.clamp((right - left) / factor, NARROWEST, 1);
        double height = Math.clamp((top - bottom) / factor, NARROWEST, 1);
        double newLeft = left + x * (right - left - width);
        double newBottom = bottom + y * (top - bottom - height);
        return at(newLeft, newBottom, width, height);
    }

    /**
     * Moved along.
     *
     * @param x share of what is shown now; above 0 to see what is further right
     * @param y likewise, upwards
     */
    public Zoom moved(double x, double y) {
        double width = right - left;
        double height = top - bottom;
        return at(left + x * width, bottom + y * height, width, height);
    }

    private static Zoom at(double left, double bottom, double width, double height) {
        double inLeft = Math.clamp(left, 0, 1 - width);
        double inBottom = Math.clamp(bottom, 0, 1 - height);
        return new Zoom(inLeft, inLeft + width, inBottom, inBottom + height);
    }

    /** Whether everything is shown. */
    public boolean none() {
        return equals(NONE);
    }

    Range across(Range whole, Scale scale) {
        return part(whole, scale, left, right);
    }

    Range upward(Range whole, Scale scale) {
        return part(whole, scale, bottom, top);
    }

    private static Range part(Range whole, Scale scale, double from, double to) {
        double low = scale.forward(whole.low());
        double length = scale.forward(whole.high()) - low;
        return new Range(scale.back(low + from * length), scale.back(low + to * length));
    }
}
