package safedreamer.workbench.runs;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.LayeredPane;

/**
 * A chart of many runs. The run that is pointed at, here or elsewhere, is drawn strong on top; the ground has them all, at
 * full strength while none is pointed at, receding otherwise.
 */
abstract class RunsChart extends LayeredPane {

    private final RunsViewModel runs;

    /** @param content changes whenever the ground does */
    RunsChart(RunsViewModel runs, ObservableValue<? extends Number> content, ObservableValue<Palette> palette) {
        super(palette);
        this.runs = runs;
        content.addListener((property, before, now) -> redrawGround());
        runs.hovered().addListener((property, before, now) -> emphasise(before, now));
    }

    /** From one run to the next, the others stay as they are. */
    private void emphasise(@Nullable RunRow before, @Nullable RunRow now) {
        if ((before == null) == (now == null)) {
            redraw();
        } else {
            redrawGround();
        }
    }

    RunsViewModel runs() {
        return runs;
    }

    /** The run that is pointed at; null if none is. */
    @Nullable
    RunRow pointed() {
        return runs.hovered().get();
    }

    boolean recedes() {
        return pointed() != null;
    }
}
