package safedreamer.training;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import safedreamer.planning.PlannerSettings;

/**
 * A training run on a thread of its own. Any thread may call it; every tensor belongs to the session's thread.
 *
 * <p>Planner settings are read once a decision, so a change is felt in the very next one and never tears one.
 */
public final class TrainingSession implements AutoCloseable {

    private final RunSettings settings;
    private volatile PlannerSettings planner;
    private volatile SessionState state = SessionState.STARTING;
    private final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean pathsWanted;

    public TrainingSession(RunSettings settings) {
        this.settings = settings;
        this.planner = settings.planner();
    }

    public void addListener(TrainingListener listener) {
        listeners.add(listener);
    }

    /** Starts the thread; returns at once. */
    public void start() {}

    public void pause() {}

    public void resume() {}

    /** While paused: makes one decision (with the updates that belong to it) and pauses again. */
    public void stepOnce() {}

    /** What the run was started with. */
    public RunSettings settings() {
        return settings;
    }

    /** What the next decision is planned with. */
    public PlannerSettings planner() {
        return planner;
    }

    /** Plans with other settings from the next decision on. */
    public void changePlanner(PlannerSettings changed) {
        planner = changed;
    }

    public SessionState state() {
        return state;
    }

    /** Whether decision records should hold decoded paths: on for as long as somebody looks. */
    public void wantPaths(boolean wanted) {
        pathsWanted = wanted;
    }

    public boolean pathsWanted() {
        return pathsWanted;
    }

    /** Waits until the session has ended; false when the time ran out first. */
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        Thread.sleep(longest);
        return false;
    }

    /** Stops after the present decision, and waits for that. */
    @Override
    public void close() {}
}
