package safedreamer.workbench.runs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepBackend;
import safedreamer.experiment.SweepListener;
import safedreamer.experiment.SweepPace;
import safedreamer.experiment.SweepRun;
import safedreamer.experiment.SweepStanding;
import safedreamer.workbench.runs.SweepProgress.State;

/** One going at a sweep, on threads of its own: one carries it out, one looks every second how far it is. */
final class SweepJob implements SweepListener {

    private static final long TICK_MILLIS = 1000;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Sweep sweep;
    private final SweepBackend backend;
    private final Consumer<SweepProgress> says;
    private final Thread worker;
    private volatile State state = State.RUNNING;
    private int givenUp;
    private String error = "";
    private @Nullable SweepPace pace;

    /** @param says called by any thread */
    SweepJob(Sweep sweep, SweepBackend backend, Consumer<SweepProgress> says) {
        this.sweep = sweep;
        this.backend = backend;
        this.says = says;
        worker = Thread.ofPlatform().daemon().name("sweep").unstarted(this::carryOut);
    }

    void start() {
        worker.start();
        Thread.ofPlatform().daemon().name("sweep-progress").start(this::look);
    }

    boolean goesOn() {
        return state.goesOn();
    }

    /** Stops the runs that go on, each with a checkpoint; returns at once. */
    void cancel() {
        if (state == State.RUNNING) {
            state = State.STOPPING;
            Thread.ofPlatform().daemon().name("sweep-cancel").start(backend::cancel);
        }
    }

    /** Waits until what was stopped has ended. */
    void awaitEnd() throws InterruptedException {
        worker.join(LONGEST_STOP);
    }

    private void carryOut() {
        try {
            boolean all = backend.carryOut(sweep, this);
            state = all ? State.DONE : state == State.STOPPING ? State.STOPPED : State.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state = State.STOPPED;
        } catch (RuntimeException e) {
            onTrouble(String.valueOf(e.getMessage()));
            state = State.BROKEN;
        }
        say();
    }

    private void look() {
        try {
            while (goesOn()) {
                say();
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say() {
        SweepStanding standing = SweepStanding.of(sweep);
        SweepPace present = pace;
        if (present == null) {
            present = new SweepPace(standing.share(), System::nanoTime);
            pace = present;
        }
        Optional<Duration> left = present.left(standing.share());
        says.accept(new SweepProgress(state, standing, left, givenUp, error));
    }

    private synchronized void onTrouble(String why) {
        error = why;
    }

    @Override
    public void onStart(SweepRun run, Iterable<String> command) {
        say();
    }

    @Override
    public void onDone(SweepRun run) {
        say();
    }

    @Override
    public synchronized void onError(SweepRun run, String why, boolean again) {
        givenUp += again ? 0 : 1;
        error = run.name() + ": " + why + (again ? "; it is tried again" : "");
        say();
    }
}
