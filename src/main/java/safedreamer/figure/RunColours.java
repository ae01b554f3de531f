package safedreamer.figure;

import java.util.List;

/**
 * What tells runs apart: colours that mean nothing else in {@link Palette}, apart in lightness too, each with a shape.
 * Colours begin anew after the last, then with other shapes.
 */
public final class RunColours {

    private static final List<String> LIGHT = List.of("#332288", "#CC6677", "#2A8C7E", "#882255", "#8A8423", "#4477AA");
    private static final List<String> DARK = List.of("#A49BE0", "#E58A9A", "#5FC4B5", "#C77AA5", "#CFC75E", "#88B4E0");

    /** How many colours there are before they begin anew. */
    public static final int COUNT = LIGHT.size();

    private static final List<Marker> MARKERS =
            List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND, Marker.TRIANGLE_DOWN);

    private RunColours() {}

    /** @param run counted from 0 */
    public static String colour(Palette palette, int run) {
        List<String> colours = palette.equals(Palette.DARK) ? DARK : LIGHT;
        return colours.get(run % colours.size());
    }

    /** @param run counted from 0 */
    public static Marker marker(int run) {
        return MARKERS.get(run % MARKERS.size());
    }

    /** @param run counted from 0 */
    public static Dash dash(int run) {
        Dash[] dashes = Dash.values();
        return dashes[run % dashes.length];
    }
}
