package safedreamer.benchmark;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.Phase;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.TrainingListener;
import safedreamer.training.TrainingSession;

/** A whole training run, let go on for some decisions at a time, with all that they owe. Between two runs it stands still. */
final class LoopWork implements Work, TrainingListener {

    private static final int END = 1_000_000;

    private final int decisions;
    private final TrainingSession session;
    private final Semaphore made = new Semaphore(0);
    /** One fewer than asked for, so that the last decision of a run waits for the next. */
    private final Semaphore allowed = new Semaphore(-1);

    private volatile @Nullable Throwable failure;

    /** @param decisions in one run of this work; those of exploring do not count */
    LoopWork(RunSettings settings, int decisions) {
        this.decisions = decisions;
        session = new TrainingSession(settings);
        session.addListener(this);
        session.start();
    }

    @Override
    public void run() throws InterruptedException {
        allowed.release(decisions);
        made.acquire(decisions);
        Throwable cause = failure;
        if (cause != null) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void onDecision(DecisionRecord decision) {
        if (decision.phase() == Phase.ACTING) {
            made.release();
            allowed.acquireUninterruptibly();
        }
    }

    @Override
    public void onState(SessionState state, @Nullable Throwable error) {
        if (error != null) {
            failure = error;
            made.release(END);
        }
    }

    @Override
    public void close() {
        allowed.release(END);
        session.close();
    }
}
