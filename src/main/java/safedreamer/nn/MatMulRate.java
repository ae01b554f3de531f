package safedreamer.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
 * How fast this machine multiplies single-precision matrices just now: what every other time is held against.
 *
 * @param wallGflops 10⁹ floating-point operations a second by the clock, all threads together
 * @param cpuGflops the same for a second of one thread's own processor time: what other programs take does not count
 */
public record MatMulRate(double wallGflops, double cpuGflops) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Times(long wallNanos, long cpuNanos) {}

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
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray x = manager.ones(new Shape(m, k));
            NDArray y = manager.ones(new Shape(k, n));
            x.matMul(y).close();
            together.await();
            for (int i = 0; i < repeats; i++) {
                long cpuStart = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                x.matMul(y).close();
                wall[i] = System.nanoTime() - start;
                cpu[i] = THREADS.getCurrentThreadCpuTime() - cpuStart;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Times(wall[repeats / 2], cpu[repeats / 2]);
    }
}
