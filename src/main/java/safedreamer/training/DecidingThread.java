package safedreamer.training;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.AgentSettings;
import safedreamer.agent.AgentWeights;
import safedreamer.agent.Multipliers;
import safedreamer.agent.Recollection;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.agent.Variant;
import safedreamer.worldmodel.ObservationShape;

/**
 * Decides on a thread of its own, as a copy of an agent that learns meanwhile. What is decided hangs on the agent as it was
 * before, and not on which of the two is done first. Used by the agent's thread.
 */
final class DecidingThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(DecidingThread::thread);
    private final AgentSettings settings;
    private final ObservationShape shape;
    private @Nullable SafeDreamerAgent copy;

    /** A decision, and what is to be remembered of it. */
    private record Decided<T>(T thought, @Nullable Recollection memory) {}

    /** @param settings of the agent, whose copy decides on one thread */
    DecidingThread(AgentSettings settings, ObservationShape shape) {
        this.settings = settings;
        this.shape = shape;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "deciding");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Decides as the agent, which remembers it as its own decision.
     *
     * @param agent as it is now
     * @param decision asks the copy
     * @param meanwhile what the agent does at the same time, on the calling thread; it may change its weights
     * @return what was decided
     */
    <T> T decide(SafeDreamerAgent agent, Function<SafeDreamerAgent, T> decision, Runnable meanwhile) {
        AgentWeights weights = agent.weights();
        Multipliers multipliers = agent.multipliers();
        Recollection memory = agent.recollection();
        Variant variant = agent.variant();
        Future<Decided<T>> decided = thread.submit(() -> {
            SafeDreamerAgent own = copy();
            own.take(weights);
            own.restore(multipliers);
            own.change(variant);
            own.beginEpisode();
            if (memory != null) {
                own.restore(memory);
            }
            return new Decided<>(decision.apply(own), own.recollection());
        });
        try {
            meanwhile.run();
        } finally {
            // The copy reads nothing of the agent's, but who goes on must find it idle.
            awaitEnd(decided);
        }
        Decided<T> made = result(decided);
        Recollection remembered = made.memory();
        if (remembered != null) {
            agent.restore(remembered);
        }
        return made.thought();
    }

    /** However long it takes: nobody may go on beside it. */
    private static void awaitEnd(Future<?> work) {
        boolean interrupted = false;
        while (!work.isDone()) {
            try {
                work.get();
            } catch (ExecutionException failed) {
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Decided<T> result(Future<Decided<T>> done) {
        if (done.state() == Future.State.SUCCESS) {
            return done.resultNow();
        }
        throw done.exceptionNow() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(done.exceptionNow());
    }

    private SafeDreamerAgent copy() {
        SafeDreamerAgent present = copy;
        if (present == null) {
            present = new SafeDreamerAgent(settings, shape, 0);
            copy = present;
        }
        return present;
    }

    @Override
    public void close() {
        Future<?> closed = thread.submit(() -> {
            SafeDreamerAgent present = copy;
            if (present != null) {
                present.close();
            }
        });
        awaitEnd(closed);
        thread.shutdown();
    }
}
