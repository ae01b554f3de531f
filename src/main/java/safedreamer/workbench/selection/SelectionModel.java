package safedreamer.workbench.selection;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One selection for the whole window. Used on the JavaFX thread. */
public final class SelectionModel {

    /** Of {@link #iteration()}: whichever iteration is the last. */
    public static final int LAST = 0;

    /** Of {@link #decision()}: whichever decision is the newest. */
    public static final long NEWEST = 0;

    /** Of {@link #decision()}: one that was opened from a file, of this run or another. */
    public static final long OPENED = -1;

    /** Of {@link #trajectory()} and {@link #step()}. */
    public static final int NONE = -1;

    private final ReadOnlyLongWrapper decision = new ReadOnlyLongWrapper(this, "decision", NEWEST);
    private final ReadOnlyLongWrapper ticked = new ReadOnlyLongWrapper(this, "ticked", NEWEST);
    private final IntegerProperty trajectory = new SimpleIntegerProperty(this, "trajectory", NONE);
    private final IntegerProperty pinned = new SimpleIntegerProperty(this, "pinned", NONE);
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", NONE);
    private final IntegerProperty iteration = new SimpleIntegerProperty(this, "iteration", LAST);
    private final Mode newest;
    private final ObjectProperty<Mode> mode;
    private final BooleanBinding followsNewest;
    private final Map<Overlay, BooleanProperty> overlays = new EnumMap<>(Overlay.class);

    /** Of a run that trains. */
    public SelectionModel() {
        this(Mode.LIVE);
    }

    /** @param newest what it is called to follow the newest decision: LIVE or DEMO */
    public SelectionModel(Mode newest) {
        this.newest = newest;
        mode = new SimpleObjectProperty<>(this, "mode", newest);
        followsNewest = Bindings.createBooleanBinding(() -> mode.get().followsNewest(), mode);
        for (Overlay overlay : Overlay.values()) {
            overlays.put(overlay, new SimpleBooleanProperty(this, overlay.name(), true));
        }
    }

    /** The decision that is looked at, or {@link #NEWEST}. */
    public ReadOnlyLongProperty decision() {
        return decision.getReadOnlyProperty();
    }

    /** Looks at a decision made earlier. */
    public void lookAt(long past) {
        forgetTrajectory();
        mode.set(Mode.PAST);
        decision.set(past);
    }

    /** Looks at the newest decision, and at each that follows. */
    public void live() {
        forgetTrajectory();
        mode.set(newest);
        decision.set(NEWEST);
    }

    /** Looks at what the decision that is looked at would have been. */
    public void whatIf() {
        mode.set(Mode.WHAT_IF);
    }

    /** The candidate that is pointed at, else the one that is pinned, else {@link #NONE}. */
    public IntegerProperty trajectory() {
        return trajectory;
    }

    /** Points at a candidate, or at {@link #NONE}. */
    public void pointAt(int candidate) {
        trajectory.set(candidate == NONE ? pinned.get() : candidate);
    }

    /** Keeps pointing at a candidate, or at {@link #NONE}; the same one again lets it go. */
    public void pin(int candidate) {
        pinned.set(candidate == pinned.get() ? NONE : candidate);
        trajectory.set(pinned.get());
    }

    /** Lets go of the pinned candidate, the step and the mark on the timeline; false if there was none of them. */
    public boolean forgetTrajectory() {
        boolean had = trajectory.get() != NONE || step.get() != NONE || ticked.get() != NEWEST;
        ticked.set(NEWEST);
        pinned.set(NONE);
        trajectory.set(NONE);
        step.set(NONE);
        return had;
    }

    /** The step of the horizon that is pointed at, 0 for the present, or {@link #NONE}. */
    public IntegerProperty step() {
        return step;
    }

    /** Points at the step after or before, 0..{@code horizon}. */
    public void moveStep(int by, int horizon) {
        step.set(Math.clamp((step.get() == NONE ? 0 : step.get()) + (long) by, 0, horizon));
    }

    /**
     * The decision that a curve is pointed at, for the timeline to mark; it stays marked until another one is, or
     * {@link #NEWEST} for none.
     */
    public ReadOnlyLongProperty ticked() {
        return ticked.getReadOnlyProperty();
    }

    /** Marks a decision on the timeline. */
    public void tick(long marked) {
        ticked.set(marked);
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

    /** Whether the newest decision is shown, and each that follows. */
    public BooleanBinding followsNewest() {
        return followsNewest;
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
