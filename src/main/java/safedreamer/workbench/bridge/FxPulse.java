package safedreamer.workbench.bridge;

import javafx.animation.AnimationTimer;

/** Calls back on the JavaFX thread, at most 30 times a second. */
public final class FxPulse extends AnimationTimer {

    /** A little under 1/30 s, so that every second pulse of a 60 Hz screen counts. */
    private static final long SHORTEST_GAP_NANOS = 31_000_000;

    private final Runnable take;
    private long last;

    public FxPulse(Runnable take) {
        this.take = take;
    }

    @Override
    public void handle(long now) {
        if (now - last >= SHORTEST_GAP_NANOS) {
            last = now;
            take.run();
        }
    }
}
