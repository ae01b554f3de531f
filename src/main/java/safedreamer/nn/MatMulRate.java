package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast the device that networks run on multiplies single-precision matrices just now: what every other time is held
 * against.
 *
 * @param wallGflops 10⁹ floating-point operations a second by the clock, all threads together
 * @param cpuGflops the same for a second of one thread's own processor time: what other programs take does not count; says
 *     nothing of a GPU
 */
public record MatMulRate(double wallGflops, double cpuGflops) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** In a row before the clock is read: a call returns before a GPU is done, and asking for the result takes its time. */
    private static final int PRODUCTS_ON_GPU = 20;

    private record Times(long wallNanos, long cpuNanos) {}

    /** Threads that keep the device busy: the processor's cores, or one that feeds a GPU. */
    public static int busyThreads() {
        return TensorEngine.onGpu() ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /**
     * Multiplies {@code [m][k]} by {@code [k][n]} in each thread, with matrices of its own; medians over repeats.
     *
     * @param repeats at least 1
     */
    public static MatMulRate measure(int m, int k, int n, int threads, int repeats) {
        TensorEngine.start();
        CyclicBarrier together = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Times>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> multiply(m, k, n, repeats, together)));
            }
            double flop = 2.0 * m * k * n;
            double wall = 0;
            double cpu = 0;
            for (Future<Times> each : all) {
                wall += flop / each.get().wallNanos();
                cpu += flop / each.get().cpuNanos() / threads;
            }
            return new MatMulRate(wall, cpu);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Times multiply(int m, int k, int n, int repeats, CyclicBarrier together) throws Exception {
        TensorEngine.start();
        long[] wall = new long[repeats];
        long[] cpu = new long[repeats];
        try (NDManager manager = NDManager.newBaseManager(TensorEngine.device(), "PyTorch")) {
            int products = TensorEngine.onGpu() ? PRODUCTS_ON_GPU : 1;
            NDArray x = manager.ones(new Shape(m, k));
            NDArray y = manager.ones(new Shape(k, n));
            multiply(x, y, products);
            together.await();
            for (int i = 0; i < repeats; i++) {
                long cpuStart = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                multiply(x, y, products);
                wall[i] = (System.nanoTime() - start) / products;
                cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / products;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Times(wall[repeats / 2], cpu[repeats / 2]);
    }

    private static void multiply(NDArray x, NDArray y, int products) {
        for (int i = 1; i < products; i++) {
            x.matMul(y).close();
        }
        try (NDArray last = x.matMul(y)) {
            if (TensorEngine.onGpu()) {
                awaitDevice(last);
            }
        }
    }

    private static void awaitDevice(NDArray result) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            result.get("0, 0").getFloat();
        }
    }
}
