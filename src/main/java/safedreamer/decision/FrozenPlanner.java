package safedreamer.decision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.AgentWeights;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.training.FrozenAgent;
import safedreamer.training.RunSettings;

/**
 * Plans kept decisions again while training goes on: on a thread of its own, with its own copy of the weights. The newest
 * what-if wins over the one before, and any what-if over a map; a future is unfolded between their searches. The weights are copied once for each decision that is
 * looked into, so that of two answers about one decision the settings alone are to blame. Any thread may call; answers
 * come on this planner's thread.
 */
public final class FrozenPlanner implements WhatIfPlanner, AutoCloseable {

    private final RunSettings settings;
    private final EnvironmentSpec spec;
    private final Supplier<CompletableFuture<AgentWeights>> weights;
    private final Thread thread;
    private final Object lock = new Object();
    private @Nullable PlanningJob brief;
    private final Deque<PlanningJob> errands = new ArrayDeque<>();
    private @Nullable PlanningJob urgent;
    private @Nullable PlanningJob patient;
    private boolean closed;
    private boolean stale = true;
    private long weightsOf;
    private @Nullable FrozenAgent agent;

    /** @param weights asks for a copy of the newest weights; called on this planner's thread, which waits for them */
    public FrozenPlanner(
            RunSettings settings, EnvironmentSpec spec, Supplier<CompletableFuture<AgentWeights>> weights) {
        this.settings = settings;
        this.spec = spec;
        this.weights = weights;
        thread = Thread.ofPlatform().daemon().name("what-if").unstarted(this::run);
        thread.start();
    }

    @Override
    public void ask(WhatIfRequest request, Consumer<WhatIfResult> onResult, Consumer<RuntimeException> onTrouble) {
        put(new WhatIfJob(request, onResult, onTrouble), true);
    }

    @Override
    public void giveUpWhatIf() {
        put(null, true);
    }

    @Override
    public void map(MapRequest request, Consumer<SensitivityMap> onCell, Consumer<RuntimeException> onTrouble) {
        put(new MapJob(request, onCell, onTrouble), false);
    }

    @Override
    public void giveUpMap() {
        put(null, false);
    }

    @Override
    public void unfold(UnfoldRequest request, Consumer<Unfolded> onResult, Consumer<RuntimeException> onTrouble) {
        synchronized (lock) {
            brief = new UnfoldJob(request, onResult, onTrouble);
            lock.notifyAll();
        }
    }

    @Override
    public void bundle(KeptDecision decision, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble) {
        synchronized (lock) {
            errands.add(new BundleJob(settings, decision, onBundle, onTrouble));
            lock.notifyAll();
        }
    }

    @Override
    public WhatIfPlanner open(DecisionBundle bundle) {
        return new FrozenPlanner(
                bundle.settings(),
                bundle.settings().environmentSpec(),
                () -> CompletableFuture.completedFuture(bundle.weights()));
    }

    @Override
    public void forgetWeights() {
        synchronized (lock) {
            stale = true;
        }
    }

    private void put(@Nullable PlanningJob job, boolean isUrgent) {
        synchronized (lock) {
            if (isUrgent) {
                urgent = job;
            } else {
                patient = job;
            }
            lock.notifyAll();
        }
    }

    private void run() {
        try {
            for (PlanningJob job = next(); job != null; job = next()) {
                work(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            FrozenAgent present = agent;
            if (present != null) {
                present.close();
            }
        }
    }

    private @Nullable PlanningJob next() throws InterruptedException {
        synchronized (lock) {
            while (!closed && brief == null && errands.isEmpty() && urgent == null && patient == null) {
                lock.wait();
            }
            if (closed) {
                return null;
            }
            PlanningJob first = brief != null ? brief : errands.peek();
            return first != null ? first : urgent != null ? urgent : patient;
        }
    }

    private void work(PlanningJob job) throws InterruptedException {
        try {
            FrozenAgent ready = agentFor(job.decision().record().decision());
            if (!job.step(ready, () -> requireWanted(job))) {
                finish(job);
            }
        } catch (Overtaken e) {
            // What was planned so far is worth nothing; the next round takes what is wanted now.
            return;
        } catch (ExecutionException e) {
            job.fail(new IllegalStateException("The weights could not be had: " + e.getCause(), e));
            finish(job);
        } catch (RuntimeException e) {
            job.fail(e);
            finish(job);
        }
    }

    private void requireWanted(PlanningJob job) {
        synchronized (lock) {
            boolean wanted = job.equals(urgent) || (job.equals(patient) && urgent == null);
            if (closed || !wanted) {
                throw new Overtaken();
            }
        }
    }

    private void finish(PlanningJob job) {
        synchronized (lock) {
            errands.remove(job);
            if (job.equals(brief)) {
                brief = null;
            } else if (job.equals(urgent)) {
                urgent = null;
            } else if (job.equals(patient)) {
                patient = null;
            }
        }
    }

    private FrozenAgent agentFor(long decision) throws InterruptedException, ExecutionException {
        FrozenAgent present = agent;
        if (present == null) {
            present = new FrozenAgent(settings, spec);
            agent = present;
        }
        boolean copy;
        synchronized (lock) {
            copy = stale || decision != weightsOf;
            stale = false;
        }
        if (copy) {
            present.take(weights.get().get());
            weightsOf = decision;
        }
        return present;
    }

    /** Ends after the present batch of futures, and waits for that. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a search that nobody waits for any more. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }
}
