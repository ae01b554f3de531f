package safedreamer.workbench.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;

/**
 * Draws the panes of a scene after each layout. Those that can wait come last, and stand back once where the pulse has
 * already spent its time: what is moved through stays fluent, what lies beside it comes a pulse later. Used on the JavaFX
 * thread.
 */
final class PulseDrawing {

    /** Of the 16.7 ms of a pulse; the rest is for layout and for handing the picture over. */
    private static final long BUDGET_NANOS = 2_500_000;

    private final List<PixelPane> prompt = new ArrayList<>();
    private final List<PixelPane> patient = new ArrayList<>();

    private PulseDrawing() {}

    /** The one of a scene. */
    static PulseDrawing of(Scene scene) {
        if (scene.getProperties().get(PulseDrawing.class) instanceof PulseDrawing present) {
            return present;
        }
        PulseDrawing fresh = new PulseDrawing();
        scene.getProperties().put(PulseDrawing.class, fresh);
        scene.addPostLayoutPulseListener(fresh::draw);
        return fresh;
    }

    void add(PixelPane pane) {
        (pane.canWait() ? patient : prompt).add(pane);
    }

    void remove(PixelPane pane) {
        prompt.remove(pane);
        patient.remove(pane);
    }

    private void draw() {
        long start = System.nanoTime();
        prompt.forEach(pane -> pane.pulse(false));
        patient.forEach(pane -> pane.pulse(System.nanoTime() - start >= BUDGET_NANOS));
    }
}
