package safedreamer.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.MatMulRate;

/**
 * Times a benchmark, with the machine's matrix rate taken in turn with its runs: other programs, and other machines on the same
 * processor, slow both, so each run's ratio to the rates on either side of it is worth more than its time.
 */
public final class Stopwatch {

    private static final int PEAK_EDGE = 2048;
    private static final int PEAK_REPEATS = 3;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Duration warmUp;
    private final int runs;
    private final int threads;
    private final int peakEdge;

    /**
     * @param warmUp runs that begin before this long has passed do not count: Java compiles meanwhile
     * @param runs runs that do, at least 1
     * @param threads that the peak is measured with, on square matrices of edge 2048
     */
    public Stopwatch(Duration warmUp, int runs, int threads) {
        this(warmUp, runs, threads, PEAK_EDGE);
    }

    Stopwatch(Duration warmUp, int runs, int threads, int peakEdge) {
        this.warmUp = warmUp;
        this.runs = runs;
        this.threads = threads;
        this.peakEdge = peakEdge;
    }

    /** Measures one row. */
    public BenchmarkRow measure(Benchmark benchmark) throws Exception {
        Callable<Work> made = benchmark.work();
        double[] wall = new double[runs];
        double[] cpu = new double[runs];
        MatMulRate[] rates = new MatMulRate[runs + 1];
        PeakMemory.forget();
        try (Work work = made.call()) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < warmUp.toNanos()) {
                work.run();
            }
            rates[0] = peak();
            for (int i = 0; i < runs; i++) {
                long cpuStart = PROCESS.getProcessCpuTime();
                long start = System.nanoTime();
                work.run();
                wall[i] = (System.nanoTime() - start) / 1e6 / benchmark.units();
                cpu[i] = (PROCESS.getProcessCpuTime() - cpuStart) / 1e6 / benchmark.units();
                rates[i + 1] = peak();
            }
        }
        return row(benchmark, wall, cpu, rates, PeakMemory.megabytes());
    }

    /** The machine's rate just now. */
    public MatMulRate peak() {
        return MatMulRate.measure(peakEdge, peakEdge, peakEdge, threads, PEAK_REPEATS);
    }

    private static BenchmarkRow row(
            Benchmark benchmark, double[] wall, double[] cpu, MatMulRate[] rates, @Nullable Double memory) {
        boolean counted = benchmark.gflop() > 0;
        double[] wallRates =
                Arrays.stream(rates).mapToDouble(MatMulRate::wallGflops).toArray();
        double[] cpuRates =
                Arrays.stream(rates).mapToDouble(MatMulRate::cpuGflops).toArray();
        double[] shares = shares(benchmark.gflop(), wall, wallRates);
        double[] cpuShares = shares(benchmark.gflop(), cpu, cpuRates);
        return new BenchmarkRow(
                benchmark.name(),
                quantile(wall, 0.5),
                quantile(wall, 0.1),
                quantile(wall, 0.9),
                quantile(cpu, 0.5),
                wall.length,
                counted ? benchmark.gflop() : null,
                quantile(wallRates, 0.5),
                quantile(cpuRates, 0.5),
                counted ? quantile(shares, 0.5) : null,
                counted ? quantile(cpuShares, 0.5) : null,
                memory);
    }

    /** Of each run, its rate over the mean of the two matrix rates around it. */
    private static double[] shares(double gflop, double[] millis, double[] rates) {
        return IntStream.range(0, millis.length)
                .mapToDouble(i -> gflop / millis[i] * 1e3 / ((rates[i] + rates[i + 1]) / 2))
                .toArray();
    }

    /** Linear interpolation between the two values around the rank. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
