package safedreamer.figure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of one theme, each as {@code #RRGGBB}. Meaning is never carried by hue alone: every data colour here has
 * a second channel (shape, dash or width) that goes with it. There is no red against green, and nothing but data is
 * coloured.
 *
 * @param safe a future that is safe; open circle, solid thin line
 * @param unsafe a future that is not, and every cost; cross, dashed line
 * @param chosen the chosen plan and the limit b; thickest line, arrow head
 * @param executed what was done; solid with a tick at each step
 * @param reward every reward; solid
 * @param window behind the panels
 * @param panel behind the data
 * @param raised buttons and fields
 * @param border between panels
 * @param grid lines behind data
 * @param text words
 * @param muted words of less weight; still 4.5 : 1 on {@code panel}
 */
public record Palette(
        String safe,
        String unsafe,
        String chosen,
        String executed,
        String reward,
        String window,
        String panel,
        String raised,
        String border,
        String grid,
        String text,
        String muted) {

    public static final Palette LIGHT = new Palette(
            "#0072B2", "#D55E00", "#111111", "#6E7781", "#007A5A", "#EEF0F3", "#FFFFFF", "#F6F7F9", "#D3D8DE",
            "#E7EAEE", "#1B1F24", "#57606A");

    public static final Palette DARK = new Palette(
            "#56B4E9", "#FF8A3D", "#FFFFFF", "#9AA4AE", "#3CC9A0", "#0D1117", "#161B22", "#222932", "#30363D",
            "#262D36", "#E6EDF3", "#9BA5B0");

    /** Name to colour, in the order of the record: {@code safe}, {@code unsafe}, ... */
    public Map<String, String> named() {
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("safe", safe);
        colours.put("unsafe", unsafe);
        colours.put("chosen", chosen);
        colours.put("executed", executed);
        colours.put("reward", reward);
        colours.put("window", window);
        colours.put("panel", panel);
        colours.put("raised", raised);
        colours.put("border", border);
        colours.put("grid", grid);
        colours.put("text", text);
        colours.put("muted", muted);
        return colours;
    }
}
