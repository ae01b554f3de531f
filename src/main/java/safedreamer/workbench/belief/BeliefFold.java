package safedreamer.workbench.belief;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.workbench.selection.Mode;

/** Whether the strip is open: where there is room for it, until somebody says otherwise. Used on the JavaFX thread. */
public final class BeliefFold {

    private static final double ROOMY = 500;
    private static final double ROOMY_BESIDE_TWO_SCENES = 760;

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
    private final ReadOnlyDoubleProperty height;
    private final ReadOnlyObjectProperty<Mode> mode;
    private @Nullable Boolean wish;
    private boolean fitting;

    /** @param height of the column that the strip shares with the scene, logical pixels */
    public BeliefFold(ReadOnlyDoubleProperty height, ReadOnlyObjectProperty<Mode> mode) {
        this.height = height;
        this.mode = mode;
        height.addListener((property, before, now) -> fit());
        mode.addListener((property, before, now) -> fit());
        open.addListener((property, before, now) -> {
            if (!fitting) {
                wish = now;
            }
        });
        fit();
    }

    public BooleanProperty open() {
        return open;
    }

    /** What somebody said; null if nobody did. */
    public @Nullable Boolean wish() {
        return wish;
    }

    /** Says it again, after a start. */
    public void wish(boolean wanted) {
        open.set(wanted);
        wish = wanted;
    }

    private void fit() {
        if (wish == null) {
            fitting = true;
            open.set(height.get() >= (mode.get() == Mode.WHAT_IF ? ROOMY_BESIDE_TWO_SCENES : ROOMY));
            fitting = false;
        }
    }
}
