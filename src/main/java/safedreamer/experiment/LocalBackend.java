package safedreamer.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import safedreamer.run.AtomicFiles;
import safedreamer.run.RunLock;

/**
 * Runs on this machine, a bounded number at a time, each command in a process of its own. A process holds a pipe from
 * this one and stops when that ends, so none is left behind when this process dies, however it does.
 */
public final class LocalBackend implements SweepBackend {

    /** How often a run is tried again where nobody says otherwise. */
    public static final int USUAL_RETRIES = 2;

    private static final int WRONG_INPUT = 2;

    /** A process that lost its parent saves its work before it ends. */
    private static final Duration LONGEST_FAREWELL = Duration.ofMinutes(2);

    private final UnaryOperator<List<String>> program;
    private final int slots;
    private final int retries;
    private final Set<Process> alive = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /**
     * @param program makes of the program's arguments a command of the system
     * @param slots processes at a time
     * @param retries how often a run is tried again after an error that is not one of its input
     */
    public LocalBackend(UnaryOperator<List<String>> program, int slots, int retries) {
        this.program = program;
        this.slots = slots;
        this.retries = retries;
    }

    @Override
    public boolean carryOut(Sweep sweep, SweepListener listener) throws InterruptedException {
        Queue<SweepRun> waiting = new ConcurrentLinkedQueue<>(sweep.runs());
        AtomicInteger done = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            workers.add(Thread.ofPlatform().name("sweep-" + slot).start(() -> {
                for (SweepRun run = waiting.poll(); run != null && !cancelled; run = waiting.poll()) {
                    if (carryOut(sweep, run, listener)) {
                        done.incrementAndGet();
                        listener.onDone(run);
                    }
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return done.get() == sweep.runs().size();
    }

    private boolean carryOut(Sweep sweep, SweepRun run, SweepListener listener) {
        int errors = 0;
        try {
            while (!cancelled) {
                RunLock.awaitFree(sweep.folder(run), LONGEST_FAREWELL);
                Optional<List<String>> next = SweepState.next(sweep, run);
                if (next.isEmpty()) {
                    return true;
                }
                listener.onStart(run, next.get());
                int status = carryOut(sweep, run, next.get());
                if (status != 0 && !cancelled) {
                    boolean again = status != WRONG_INPUT && errors++ < retries;
                    listener.onError(run, LogTail.lastLine(sweep.log(run)), again);
                    if (!again) {
                        return false;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            listener.onError(run, String.valueOf(e.getMessage()), false);
        }
        return false;
    }

    private int carryOut(Sweep sweep, SweepRun run, List<String> arguments) throws IOException, InterruptedException {
        Path log = sweep.log(run);
        AtomicFiles.createFolders(sweep.out());
        List<String> all = new ArrayList<>(arguments);
        all.add("--ends-with-parent");
        Process process = new ProcessBuilder(program.apply(all))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        alive.add(process);
        try {
            if (cancelled) {
                letGo(process);
            }
            return process.waitFor();
        } finally {
            alive.remove(process);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        alive.forEach(LocalBackend::letGo);
    }

    private static void letGo(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is broken, so the process has ended.
            return;
        }
    }
}
