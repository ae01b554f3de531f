package safedreamer.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure, described: plots one above the other over one horizontal axis.
 *
 * @param title what is seen
 * @param caption how to read it, in one line
 * @param horizontal the axis all panels share
 * @param panels from top to bottom, at least one
 * @param legend may be empty
 * @param metadata name to value, kept in the file: what the figure was made from, and how
 */
public record Figure(
        String title,
        String caption,
        Palette palette,
        Axis horizontal,
        List<Panel> panels,
        List<LegendEntry> legend,
        Map<String, String> metadata) {

    public Figure {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs a panel");
        }
        panels = List.copyOf(panels);
        legend = List.copyOf(legend);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
