package safedreamer.workbench.selection;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One selection for the whole window. Used on the JavaFX thread. */
public final class SelectionModel {

    /** Of {@link #iteration()}: whichever iteration is the last. */
    public static final int LAST = 0;

    private final IntegerProperty iteration = new SimpleIntegerProperty(this, "iteration", LAST);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.LIVE);
    private final Map<Overlay, BooleanProperty> overlays = new EnumMap<>(Overlay.class);

    public SelectionModel() {
        for (Overlay overlay : Overlay.values()) {
            overlays.put(overlay, new SimpleBooleanProperty(this, overlay.name(), true));
        }
    }

    /** The iteration of the search that is looked at, counted from 1, or {@link #LAST}. */
    public IntegerProperty iteration() {
        return iteration;
    }

    /**
     * Where the iteration looked at stands in a search of {@code iterations}, counted from 0. Of a search with fewer
     * iterations it is the last.
     */
    public int iterationIndex(int iterations) {
        int chosen = iteration.get();
        return chosen == LAST || chosen > iterations ? iterations - 1 : chosen - 1;
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public BooleanProperty shown(Overlay overlay) {
        BooleanProperty property = overlays.get(overlay);
        if (property == null) {
            throw new IllegalStateException("No such overlay: " + overlay);
        }
        return property;
    }

    public void toggle(Overlay overlay) {
        BooleanProperty property = shown(overlay);
        property.set(!property.get());
    }
}
