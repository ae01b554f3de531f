package safedreamer.workbench.drawing;

/** Colours as integers {@code 0xAARRGGBB}, not premultiplied. */
public final class Ink {

    private Ink() {}

    /** From {@code #RRGGBB}, opaque. */
    public static int of(String hex) {
        if (hex.length() != 7 || hex.charAt(0) != '#') {
            throw new IllegalArgumentException("A colour is written #RRGGBB, not " + hex + ".");
        }
        return 0xFF000000 | Integer.parseInt(hex, 1, 7, 16);
    }

    /** From {@code #RRGGBB}, with opacity 0..1. */
    public static int of(String hex, double opacity) {
        return withOpacity(of(hex), opacity);
    }

    /** The same colour with opacity 0..1. */
    public static int withOpacity(int argb, double opacity) {
        return (argb & 0x00FFFFFF) | ((int) Math.round(255 * opacity) << 24);
    }

    /** What {@code over} with coverage 0..1 makes of the opaque colour {@code under}. */
    static int blend(int under, int over, double coverage) {
        int alpha = (int) ((over >>> 24) * coverage + 0.5);
        int rest = 255 - alpha;
        // Red and blue share one multiplication.
        int redBlue = (over & 0xFF00FF) * alpha + (under & 0xFF00FF) * rest;
        int green = ((over >>> 8) & 0xFF) * alpha + ((under >>> 8) & 0xFF) * rest;
        return 0xFF000000 | (by255(redBlue >>> 16) << 16) | (by255(green) << 8) | by255(redBlue & 0xFFFF);
    }

    /** Rounded x / 255, for x up to 255 * 255. */
    private static int by255(int x) {
        return ((x + 128) * 257) >>> 16;
    }
}
