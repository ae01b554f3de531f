package safedreamer.workbench;

import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the window and its layout between starts, among the user's preferences. What cannot be read, or makes no sense, is
 * as if it had never been kept; what cannot be written is lost without a word, as it is a convenience.
 */
final class LayoutMemory {

    private static final String[] WINDOW = {"x", "y", "width", "height"};

    /** It tells at length of home folders that cannot be written to. */
    private static final Logger STORE = Logger.getLogger("java.util.prefs");

    private final Preferences store;

    /** @param store a node of its own */
    LayoutMemory(Preferences store) {
        this.store = store;
    }

    /** That of the user. */
    static LayoutMemory ofUser() {
        STORE.setLevel(Level.SEVERE);
        return new LayoutMemory(Preferences.userRoot().node("safedreamer/workbench"));
    }

    /**
     * Where the window was.
     *
     * @param x of its scene's window, screen pixels
     * @param y likewise
     * @param width of its scene, logical pixels, at least the smallest
     * @param height likewise
     */
    record Place(double x, double y, double width, double height, boolean maximised) {}

    Optional<Place> place() {
        double[] numbers = Arrays.stream(WINDOW)
                .mapToDouble(key -> store.getDouble(key, Double.NaN))
                .toArray();
        boolean sense = Arrays.stream(numbers).allMatch(Double::isFinite)
                && numbers[2] >= WorkbenchOptions.SMALLEST_WIDTH
                && numbers[3] >= WorkbenchOptions.SMALLEST_HEIGHT;
        return sense
                ? Optional.of(
                        new Place(numbers[0], numbers[1], numbers[2], numbers[3], store.getBoolean("maximised", false)))
                : Optional.empty();
    }

    Optional<PanelLayout> panels() {
        double planner = store.getDouble("planner", Double.NaN);
        double search = store.getDouble("search", Double.NaN);
        double bottom = store.getDouble("bottom", Double.NaN);
        Theme theme = theme();
        boolean sense = planner > 0 && planner < search && search < 1 && bottom > 0 && bottom < 1;
        if (!sense || theme == null) {
            return Optional.empty();
        }
        String belief = store.get("belief", "");
        return Optional.of(new PanelLayout(
                planner,
                search,
                bottom,
                store.getBoolean("bottomShown", true),
                Math.max(0, store.getInt("tab", 0)),
                belief.isEmpty() ? null : Boolean.valueOf(belief),
                theme));
    }

    private @Nullable Theme theme() {
        String name = store.get("theme", "");
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    void keep(Place place, PanelLayout panels) {
        try {
            if (!place.maximised()) {
                store.putDouble("x", place.x());
                store.putDouble("y", place.y());
                store.putDouble("width", place.width());
                store.putDouble("height", place.height());
            }
            store.putBoolean("maximised", place.maximised());
            store.putDouble("planner", panels.planner());
            store.putDouble("search", panels.search());
            store.putDouble("bottom", panels.bottom());
            store.putBoolean("bottomShown", panels.bottomShown());
            store.putInt("tab", panels.tab());
            store.put("belief", panels.belief() == null ? "" : panels.belief().toString());
            store.put("theme", panels.theme().name());
            store.flush();
        } catch (BackingStoreException | IllegalStateException lost) {
            STORE.log(Level.FINE, "The window's layout is not kept", lost);
        }
    }
}
