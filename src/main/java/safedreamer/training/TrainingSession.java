package safedreamer.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.AgentWeights;
import safedreamer.agent.Variant;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.UserError;

/**
 * A run on a thread of its own: training, or a trained agent that acts and learns no more. Any thread may call it; every
 * tensor belongs to the session's thread.
 *
 * <p>Commands go in through a queue. Planner settings and variant are one reference each, read once a decision, so a change
 * is felt in the very next one and never tears one. Listeners are called on the session's thread. An exception stops the
 * run, with a last checkpoint if there is a folder for one, and is told to the listeners.
 */
public final class TrainingSession implements AutoCloseable {

    private enum Command {
        PAUSE,
        RESUME,
        STEP,
        COPY_WEIGHTS,
        CLOSE
    }

    private final RunSettings settings;
    private final SessionOptions options;
    private final Environment environment;
    private final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final Queue<CompletableFuture<AgentWeights>> copies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile PlannerSettings planner;
    private volatile Variant variant;
    private volatile NavigableMap<Long, RunSettings> repeated = Collections.emptyNavigableMap();
    private volatile SessionState state = SessionState.STARTING;
    private volatile Duration pace;
    private volatile boolean pathsWanted;
    private volatile boolean weightsOutlive;
    private volatile @Nullable AgentWeights lastWeights;
    private final @Nullable ActingOptions acting;
    private boolean paused;
    private int stepsAsked;
    private long nextDecisionAt = System.nanoTime();
    private boolean closing;
    private long checkpointedAt = -1;
    private RunSettings applied;
    private @Nullable CheckpointWriter writer;

    public TrainingSession(RunSettings settings) {
        this(settings, SessionOptions.endless());
    }

    /** @throws safedreamer.settings.UserError if there is no such task, or its episodes are too short to learn from */
    public TrainingSession(RunSettings settings, SessionOptions options) {
        this(settings, options, settings.environment());
    }

    /** @param environment where it trains */
    TrainingSession(RunSettings settings, SessionOptions options, Environment environment) {
        this(settings, options, environment, null);
        settings.learning().requireWindowsFit(environment.spec().episodeDecisions());
    }

    /**
     * A trained agent acts and learns nothing; nothing is written.
     *
     * @param settings the agent's, with the planner it is to decide with
     */
    public static TrainingSession acting(RunSettings settings, ActingOptions acting) {
        SessionOptions options = new SessionOptions(acting.last(), null, 0);
        return new TrainingSession(settings, options, settings.environment(), acting);
    }

    private TrainingSession(
            RunSettings settings, SessionOptions options, Environment environment, @Nullable ActingOptions acting) {
        this.acting = acting;
        this.pace = acting == null ? Duration.ZERO : acting.pace();
        this.settings = settings;
        this.options = options;
        this.planner = settings.planner();
        this.variant = settings.variant();
        this.applied = settings;
        this.environment = environment;
        this.thread = new Thread(this::run, acting == null ? "training" : "acting");
        this.thread.setDaemon(true);
    }

    public void addListener(TrainingListener listener) {
        listeners.add(listener);
    }

    /**
     * Makes changes of settings by itself, each in the decision it is for; planner and variant count. The first change from
     * elsewhere ends that. Before it starts, of a session that goes on from nowhere.
     */
    public void repeat(NavigableMap<Long, RunSettings> changes) {
        repeated = changes;
    }

    /** Starts the thread; returns at once. */
    public void start() {
        thread.start();
    }

    /** Waits after the present decision or update. */
    public void pause() {
        commands.add(Command.PAUSE);
    }

    public void resume() {
        commands.add(Command.RESUME);
    }

    /** While paused: makes one decision, with the updates that are owed before it. */
    public void stepOnce() {
        commands.add(Command.STEP);
    }

    /** What the run was started with. */
    public RunSettings settings() {
        return settings;
    }

    public EnvironmentSpec environment() {
        return environment.spec();
    }

    /** What the next decision is planned with. */
    public PlannerSettings planner() {
        return planner;
    }

    /** Plans with other settings from the next decision on. */
    public void changePlanner(PlannerSettings changed) {
        if (!changed.equals(planner)) {
            // What was changed after the checkpoint that this session began from belongs to another history now.
            repeated = Collections.emptyNavigableMap();
            planner = changed;
        }
    }

    /** As which variant the next decision is made. */
    public Variant variant() {
        return variant;
    }

    /**
     * Decides as another variant from the next decision on.
     *
     * @throws UserError if there is an {@link Variant#obstacleTo obstacle}
     */
    public void changeVariant(Variant changed) {
        variant.obstacleTo(changed).ifPresent(obstacle -> {
            throw new UserError(obstacle);
        });
        if (changed != variant) {
            repeated = Collections.emptyNavigableMap();
            variant = changed;
        }
    }

    /**
     * Lets an agent that acts without learning act faster or slower; training always goes as fast as it can.
     *
     * @param gap shortest time from one decision to the next
     */
    public void changePace(Duration gap) {
        if (acting != null) {
            pace = gap;
        }
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

    /** Keeps the weights that the session ends with, so that {@link #weights} goes on answering. */
    public void keepLastWeights() {
        weightsOutlive = true;
    }

    /**
     * A copy of what the agent decides with, made by the session's thread between two of its steps. Any thread may ask.
     *
     * @return fails with {@link IllegalStateException} if the session has ended, unless its last weights were kept
     */
    public CompletableFuture<AgentWeights> weights() {
        CompletableFuture<AgentWeights> copy = new CompletableFuture<>();
        handWeights(copy);
        return copy;
    }

    /** Completes another's wish for {@link #weights}. */
    public void handWeights(CompletableFuture<AgentWeights> copy) {
        copies.add(copy);
        commands.add(Command.COPY_WEIGHTS);
        if (ended.getCount() == 0) {
            hand(lastWeights);
        }
    }

    private void hand(@Nullable AgentWeights weights) {
        for (CompletableFuture<AgentWeights> copy = copies.poll(); copy != null; copy = copies.poll()) {
            if (weights == null) {
                copy.completeExceptionally(new IllegalStateException("The session has ended and left no weights."));
            } else {
                copy.complete(weights);
            }
        }
    }

    /** Waits until the session has ended; false when the time ran out first. */
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops after the present decision or update, with a last checkpoint, and waits for that. */
    @Override
    public void close() {
        commands.add(Command.CLOSE);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (SessionLoop loop = begin()) {
            try {
                enter(working(), null);
                work(loop);
                checkpoint(loop);
                enter(closing ? SessionState.CLOSED : SessionState.FINISHED, null);
            } catch (InterruptedException | RuntimeException e) {
                saveWhatCanBe(loop, e);
                enter(SessionState.FAILED, e);
            } finally {
                lastWeights = weightsOutlive ? loop.agent().weights() : null;
            }
        } catch (RuntimeException | LinkageError e) {
            enter(SessionState.FAILED, e);
        } finally {
            environment.close();
            ended.countDown();
            hand(lastWeights);
        }
    }

    private SessionLoop begin() {
        if (acting != null) {
            return new ActingLoop(acting, environment, new Everyone());
        }
        Path checkpoints = options.checkpoints();
        Path replay = options.replay();
        Continuation from = options.continuation();
        if (from == null) {
            writer = checkpoints == null ? null : new CheckpointWriter(checkpoints, replay);
            return new TrainingLoop(settings, environment, new Everyone());
        }
        if (checkpoints != null) {
            writer = replay == null
                    ? new CheckpointWriter(checkpoints, null)
                    : new CheckpointWriter(
                            checkpoints, replay, from.checkpoint().requireReplay());
        }
        applied = settings;
        repeated = from.changes();
        checkpointedAt = from.checkpoint().decisions();
        return TrainingLoop.resumed(from.checkpoint(), settings, environment, new Everyone());
    }

    /** What the session does when it does not wait. */
    private SessionState working() {
        return acting == null ? SessionState.TRAINING : SessionState.ACTING;
    }

    private void work(SessionLoop loop) throws InterruptedException {
        while (!closing && !finished(loop)) {
            Command command = nextCommand();
            if (command != null) {
                obey(command, loop);
                continue;
            }
            if (!loop.owesUpdate()) {
                applyChanges(loop, loop.decisions() + 1);
            }
            nextDecisionAt = System.nanoTime() + pace.toNanos();
            boolean decided = loop.advance(applied.planner(), pathsWanted);
            if (decided) {
                stepsAsked = Math.max(0, stepsAsked - 1);
            }
            if (checkpointIsDue(loop)) {
                checkpoint(loop);
            }
        }
    }

    /** With the updates that belong to the decision, so that the last one of a run is what the run came to. */
    private boolean checkpointIsDue(SessionLoop loop) {
        return options.checkpointEvery() > 0
                && loop.decisions() > 0
                && loop.decisions() % options.checkpointEvery() == 0
                && !loop.owesUpdate();
    }

    /** The next command, or null when it is time to go on. */
    private @Nullable Command nextCommand() throws InterruptedException {
        if (paused) {
            return stepsAsked == 0 ? commands.take() : commands.poll();
        }
        return commands.poll(nextDecisionAt - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Settings change with a decision and never between, so that a run can be repeated from what was written down. */
    private void applyChanges(SessionLoop loop, long decision) {
        RunSettings again = repeated.get(decision);
        if (again != null) {
            planner = again.planner();
            variant = again.variant();
        }
        RunSettings next = settings.withPlanner(planner).withVariant(variant);
        if (!next.equals(applied)) {
            applied = next;
            loop.change(next.variant());
            listeners.forEach(listener -> listener.onSettings(decision, next));
        }
    }

    private boolean finished(SessionLoop loop) {
        return options.decisions() > 0 && loop.decisions() >= options.decisions() && !loop.owesUpdate();
    }

    private void obey(Command command, SessionLoop loop) {
        switch (command) {
            case PAUSE -> {
                paused = true;
                enter(SessionState.PAUSED, null);
            }
            case RESUME -> {
                paused = false;
                stepsAsked = 0;
                enter(working(), null);
            }
            case COPY_WEIGHTS -> {
                if (!copies.isEmpty()) {
                    hand(loop.agent().weights());
                }
            }
            case CLOSE -> closing = true;
            case STEP -> stepsAsked += paused ? 1 : 0;
        }
    }

    private void checkpoint(SessionLoop loop) {
        if (writer != null && loop instanceof TrainingLoop training && loop.decisions() != checkpointedAt) {
            listeners.forEach(listener -> listener.onCheckpoint(loop.decisions()));
            writer.save(applied, training);
            checkpointedAt = loop.decisions();
        }
    }

    private void saveWhatCanBe(SessionLoop loop, Exception cause) {
        try {
            checkpoint(loop);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void enter(SessionState next, @Nullable Throwable error) {
        state = next;
        for (TrainingListener listener : listeners) {
            listener.onState(next, error);
        }
    }

    /** Passes on to every listener there is at the moment. */
    private final class Everyone implements TrainingListener {

        @Override
        public void onDecision(DecisionRecord decision) {
            for (TrainingListener listener : listeners) {
                listener.onDecision(decision);
            }
        }

        @Override
        public void onEpisode(EpisodeRecord episode) {
            for (TrainingListener listener : listeners) {
                listener.onEpisode(episode);
            }
        }

        @Override
        public void onUpdate(UpdateRecord update) {
            for (TrainingListener listener : listeners) {
                listener.onUpdate(update);
            }
        }

        @Override
        public void onNotice(String line) {
            for (TrainingListener listener : listeners) {
                listener.onNotice(line);
            }
        }
    }
}
