package safedreamer.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.MatMulRate;

/**
 * Times a benchmark, with the machine's matrix rate taken before and after it: other programs slow both, so the ratio is
 * worth more than the time.
 */
public final class Stopwatch {

    private static final int PEAK_EDGE = 2048;
    private static final int PEAK_REPEATS = 5;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int warmUps;
    private final int runs;
    private final int threads;
    private final int peakEdge;

    /**
     * @param warmUps runs that do not count
     * @param runs runs that do, at least 1
     * @param threads that the peak is measured with, on square matrices of edge 2048
     */
    public Stopwatch(int warmUps, int runs, int threads) {
        this(warmUps, runs, threads, PEAK_EDGE);
    }

    Stopwatch(int warmUps, int runs, int threads, int peakEdge) {
        this.warmUps = warmUps;
        this.runs = runs;
        this.threads = threads;
        this.peakEdge = peakEdge;
    }

    /** Measures one row. */
    public BenchmarkRow measure(Benchmark benchmark) throws Exception {
        MatMulRate before = peak();
        Callable<Work> made = benchmark.work();
        double[] wall = new double[runs];
        double[] cpu = new double[runs];
        PeakMemory.forget();
        try (Work work = made.call()) {
            for (int i = 0; i < warmUps; i++) {
                work.run();
            }
            for (int i = 0; i < runs; i++) {
                long cpuStart = PROCESS.getProcessCpuTime();
                long start = System.nanoTime();
                work.run();
                wall[i] = (System.nanoTime() - start) / 1e6 / benchmark.units();
                cpu[i] = (PROCESS.getProcessCpuTime() - cpuStart) / 1e6 / benchmark.units();
            }
        }
        Double memory = PeakMemory.megabytes();
        MatMulRate after = peak();
        return row(benchmark, wall, cpu, mean(before, after), memory);
    }

    /** The machine's rate just now. */
    public MatMulRate peak() {
        return MatMulRate.measure(peakEdge, peakEdge, peakEdge, threads, PEAK_REPEATS);
    }

    private static MatMulRate mean(MatMulRate a, MatMulRate b) {
        return new MatMulRate((a.wallGflops() + b.wallGflops()) / 2, (a.cpuGflops() + b.cpuGflops()) / 2);
    }

    private static BenchmarkRow row(
            Benchmark benchmark, double[] wall, double[] cpu, MatMulRate peak, @Nullable Double memory) {
        Arrays.sort(wall);
        Arrays.sort(cpu);
        double median = quantile(wall, 0.5);
        double medianCpu = quantile(cpu, 0.5);
        boolean counted = benchmark.gflop() > 0;
        return new BenchmarkRow(
                benchmark.name(),
                median,
                quantile(wall, 0.1),
                quantile(wall, 0.9),
                medianCpu,
                wall.length,
                counted ? benchmark.gflop() : null,
                peak.wallGflops(),
                peak.cpuGflops(),
                counted ? benchmark.gflop() / median * 1e3 / peak.wallGflops() : null,
                counted ? benchmark.gflop() / medianCpu * 1e3 / peak.cpuGflops() : null,
                memory);
    }

    /** Linear interpolation between the two values around the rank. */
    static double quantile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
