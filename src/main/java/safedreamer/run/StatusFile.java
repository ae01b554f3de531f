package safedreamer.run;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/** Keeps a run's status.json up to date: at every change of state at once, and every few seconds as a sign of life. */
public final class StatusFile implements AutoCloseable {

    private static final long SECONDS = 5;

    private final Path file;
    private final long decisions;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Void> beating;
    private String state = "STARTING";
    private long decision;
    private @Nullable String message;

    private StatusFile(Path file, long decisions) {
        this.file = file;
        this.decisions = decisions;
        beating = CompletableFuture.runAsync(
                this::beat, task -> Thread.ofPlatform().daemon().name("status").start(task));
    }

    /** @param decisions asked for; 0 for no end */
    public static StatusFile open(Path file, long decisions) {
        return new StatusFile(file, decisions);
    }

    private void beat() {
        try {
            do {
                write();
            } while (!closed.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param error what ended the run; null if nothing did */
    public void enter(String next, @Nullable Throwable error) {
        synchronized (this) {
            state = next;
            message = error == null ? null : error.getClass().getSimpleName() + ": " + error.getMessage();
        }
        write();
    }

    public synchronized void reached(long lastDecision) {
        decision = lastDecision;
    }

    private synchronized void write() {
        try {
            RunStatus.now(state, decision, decisions, message).write(file);
        } catch (UserError e) {
            // What the training itself writes fails too then, and says so; a sign of life must not end a life.
            return;
        }
    }

    /** Writes the last state. When this returns, nothing writes the file any more. */
    @Override
    public void close() {
        closed.countDown();
        beating.join();
        write();
    }
}
