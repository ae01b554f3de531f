package safedreamer.workbench.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Draws the panes of a scene after each layout. Those that can wait come last, the one that has waited longest first, until the
 * pulse has spent its time; of them at least one is drawn in each pulse. So what is moved through stays fluent, and what lies
 * beside it follows within as many pulses as there are such panes. Used on the JavaFX thread.
 */
final class PulseDrawing {

    /** Of the 16.7 ms of a pulse; the rest is for layout and for handing the picture over. */
    private static final long BUDGET_NANOS = 2_500_000;

    private final List<PixelPane> prompt = new ArrayList<>();

    /** The one drawn last is at the end. */
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
        prompt.forEach(PixelPane::drawIfWanted);
        List<PixelPane> drawn = new ArrayList<>();
        boolean waiting = false;
        for (PixelPane pane : patient) {
            if (!pane.wantsDrawing()) {
                continue;
            }
            if (drawn.isEmpty() || System.nanoTime() - start < BUDGET_NANOS) {
                pane.drawIfWanted();
                drawn.add(pane);
            } else {
                waiting = true;
            }
        }
        patient.removeAll(drawn);
        patient.addAll(drawn);
        if (waiting) {
            Platform.requestNextPulse();
        }
    }
}
