package safedreamer.workbench.bridge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.AgentWeights;
import safedreamer.agent.Variant;
import safedreamer.demo.Demo;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.TrainingSession;

/**
 * The session that trains now, or acts. Commands are carried out in order by a thread of its own, so that the window never
 * waits for a session that starts, or for the decision with which one ends.
 */
public final class LiveSession implements SessionCommands, AutoCloseable {

    private final ExecutorService commands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("session-commands").factory());
    private final RunSettings settings;
    private volatile SessionFeed feed = new SessionFeed();
    private volatile PlannerSettings planner;
    private volatile Variant variant;
    private volatile boolean pathsWanted = true;
    private final RunStart start;
    private @Nullable StoredRun waiting;
    private @Nullable KeptRun run;

    /** Makes the session that a feed is to hear of; it is not started yet. */
    @FunctionalInterface
    private interface RunStart {
        KeptRun make(RunSettings settings, SessionFeed feed);
    }

    /** Leaves nothing behind. */
    public LiveSession(RunSettings settings) {
        this(settings, null);
    }

    /**
     * @param settings what each session is started with
     * @param place where the first run's folder is wanted; those after a restart get one beside it; null for no folders
     */
    public LiveSession(RunSettings settings, @Nullable Path place) {
        this((changed, feed) -> KeptRun.begin(changed, place, feed), settings);
    }

    /** The demo: its recorded run is told first, then its agent acts on, at a pace that people can follow. */
    public LiveSession(Demo demo) {
        this((changed, feed) -> KeptRun.demo(demo, changed, feed), demo.settings());
    }

    /**
     * A run that waits in its folder: what it was is told at once, and it goes on when it is told to. After a restart
     * another one like it begins, in a folder beside it.
     */
    public LiveSession(StoredRun stored) {
        this((changed, feed) -> KeptRun.begin(changed, stored.directory().path(), feed), stored.settings());
        waiting = stored;
    }

    private LiveSession(RunStart start, RunSettings settings) {
        this.settings = settings;
        this.start = start;
        this.planner = settings.planner();
        this.variant = settings.variant();
    }

    /** Starts it; returns at once. */
    public void start() {
        SessionFeed target = feed;
        commands.execute(() -> {
            StoredRun stored = waiting;
            if (stored == null) {
                begin(target);
            } else {
                tell(stored, target);
            }
        });
    }

    private static void tell(StoredRun stored, SessionFeed target) {
        try {
            stored.tell(target);
            target.onState(SessionState.PAUSED, null);
        } catch (RuntimeException failure) {
            target.onState(SessionState.FAILED, failure);
        }
    }

    /** Has the run go on that waits in its folder, if one does. */
    private void goOn() {
        StoredRun stored = waiting;
        SessionFeed target = feed;
        if (stored != null) {
            waiting = null;
            launch(
                    () -> KeptRun.goOn(
                            stored,
                            // What was changed while it waited; else the run's own changes of before hold.
                            own -> planner.equals(settings.planner()) && variant == settings.variant()
                                    ? own
                                    : own.withPlanner(planner).withVariant(variant),
                            target),
                    target);
        }
    }

    /** What the present session says; another one after a restart. */
    public SessionFeed feed() {
        return feed;
    }

    @Override
    public void pause() {
        tell(TrainingSession::pause);
    }

    @Override
    public void resume() {
        commands.execute(this::goOn);
        tell(TrainingSession::resume);
    }

    @Override
    public void stepOnce() {
        commands.execute(() -> {
            if (waiting != null) {
                goOn();
                KeptRun present = run;
                if (present != null) {
                    present.session().pause();
                }
            }
        });
        tell(TrainingSession::stepOnce);
    }

    @Override
    public void restart() {
        SessionFeed fresh = new SessionFeed();
        feed = fresh;
        commands.execute(() -> {
            waiting = null;
            end();
            begin(fresh);
        });
    }

    @Override
    public void changePlanner(PlannerSettings changed) {
        planner = changed;
        tell(present -> present.changePlanner(changed));
    }

    @Override
    public void changeVariant(Variant changed) {
        if (variant.obstacleTo(changed).isEmpty()) {
            variant = changed;
            tell(present -> present.changeVariant(changed));
        }
    }

    @Override
    public void pace(Duration gap) {
        tell(present -> present.changePace(gap));
    }

    @Override
    public void wantPaths(boolean wanted) {
        pathsWanted = wanted;
        tell(present -> present.wantPaths(wanted));
    }

    /** A copy of the present session's weights, to plan kept decisions again with. */
    public CompletableFuture<AgentWeights> weights() {
        CompletableFuture<AgentWeights> copy = new CompletableFuture<>();
        commands.execute(() -> {
            StoredRun stored = waiting;
            if (stored != null) {
                copy.completeAsync(stored::weights, Runnable::run);
            }
        });
        tell(present -> present.handWeights(copy));
        return copy;
    }

    /** Ends the session after its present decision, and waits for that. */
    @Override
    public void close() {
        commands.execute(this::end);
        commands.close();
    }

    private void begin(SessionFeed target) {
        launch(() -> start.make(settings.withPlanner(planner).withVariant(variant), target), target);
    }

    private void launch(Supplier<KeptRun> made, SessionFeed target) {
        try {
            KeptRun fresh = made.get();
            run = fresh;
            fresh.session().addListener(target);
            fresh.session().wantPaths(pathsWanted);
            fresh.session().keepLastWeights();
            fresh.session().start();
        } catch (RuntimeException | LinkageError failure) {
            target.onState(SessionState.FAILED, failure);
        }
    }

    private void end() {
        KeptRun present = run;
        if (present != null) {
            run = null;
            present.close();
        }
    }

    private void tell(Consumer<TrainingSession> command) {
        if (!commands.isShutdown()) {
            commands.execute(() -> {
                KeptRun present = run;
                if (present != null) {
                    command.accept(present.session());
                }
            });
        }
    }
}
