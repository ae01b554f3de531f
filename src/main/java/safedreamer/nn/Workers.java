package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that compute parts of one thing at the same time. The native library's own threads would stand at barriers
 * after every operation; these meet once or twice in all.
 *
 * <p>Part 0 is done by the calling thread. Parts have no scope and record no gradient until they say so. Used by one thread.
 */
public final class Workers implements AutoCloseable {

    private final int count;
    private final @Nullable ExecutorService pool;
    private Phaser meeting = new Phaser(1);

    /** @param count threads in all, at least 1, the calling one included */
    public Workers(int count) {
        this.count = count;
        pool = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Workers::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tensor-worker");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Makes an array ready to be read by several parts, before they begin. DJL asks the native side for a shape when it is
     * first wanted and keeps the answer without a barrier: of two threads that ask at once, one may find the other's half
     * built.
     *
     * @return the array
     */
    public static NDArray share(NDArray array) {
        array.getShape();
        return array;
    }

    /** How many threads there are. */
    public int count() {
        return count;
    }

    /**
     * Computes all parts and waits for them.
     *
     * @param parts at most {@link #count}
     * @return what each gave, in order
     * @throws RuntimeException what the first part that failed threw; the others are not waited for at a {@link #meet}
     */
    public <T> List<T> run(int parts, IntFunction<T> part) {
        if (parts > count) {
            throw new IllegalArgumentException(parts + " parts for " + count + " threads");
        }
        Phaser together = new Phaser(parts);
        meeting = together;
        List<Future<T>> others = new ArrayList<>();
        for (int i = 1; i < parts && pool != null; i++) {
            int number = i;
            others.add(pool.submit(() -> {
                TensorEngine.prepareThread();
                return freeingTheOthers(together, () -> part.apply(number));
            }));
        }
        List<T> results = new ArrayList<>();
        RuntimeException failure = null;
        try {
            results.add(freeingTheOthers(together, () -> part.apply(0)));
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Future<T> other : others) {
            try {
                results.add(other.get());
            } catch (ExecutionException e) {
                failure = worse(failure, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = worse(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    /**
     * Computes pieces whose number hangs on the work and not on the threads; a thread that is done with one takes the next.
     * Pieces must not {@link #meet}.
     *
     * @return what each gave, in order
     */
    public <T> List<T> spread(int pieces, IntFunction<T> piece) {
        AtomicInteger next = new AtomicInteger();
        ConcurrentMap<Integer, T> results = new ConcurrentHashMap<>();
        run(Math.min(count, pieces), part -> {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                results.put(i, piece.apply(i));
            }
            return part;
        });
        return IntStream.range(0, pieces).mapToObj(results::get).toList();
    }

    private static <T> T freeingTheOthers(Phaser together, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            together.forceTermination();
            throw e;
        }
    }

    /** A part that was only let down by another says less than that one. */
    private static RuntimeException worse(@Nullable RuntimeException known, Exception next) {
        RuntimeException cause =
                next.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(next);
        return known == null || known instanceof LetDown ? cause : known;
    }

    private static final class LetDown extends RuntimeException {
        private static final long serialVersionUID = 1;

        LetDown() {
            super("another part of the work failed");
        }
    }

    /** Waits, in each part, until all parts have come here. What was written before is seen after. */
    public void meet() {
        if (meeting.arriveAndAwaitAdvance() < 0) {
            throw new LetDown();
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
