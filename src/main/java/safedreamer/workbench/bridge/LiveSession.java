package safedreamer.workbench.bridge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
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

    private LiveSession(RunStart start, RunSettings settings) {
        this.settings = settings;
        this.start = start;
        this.planner = settings.planner();
        this.variant = settings.variant();
    }

    /** Starts it; returns at once. */
    public void start() {
        SessionFeed target = feed;
        commands.execute(() -> begin(target));
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
        tell(TrainingSession::resume);
    }

    @Override
    public void stepOnce() {
        tell(TrainingSession::stepOnce);
    }

    @Override
    public void restart() {
        SessionFeed fresh = new SessionFeed();
        feed = fresh;
        commands.execute(() -> {
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
        try {
            KeptRun fresh = start.make(settings.withPlanner(planner).withVariant(variant), target);
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
