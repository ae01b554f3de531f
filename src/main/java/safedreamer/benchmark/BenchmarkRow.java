package safedreamer.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One measured row. Times are those of one unit.
 *
 * @param medianMs by the clock
 * @param medianCpuMs processor time of all threads of the process, compiler and collector included
 * @param gflop dense arithmetic of one unit; null where none is counted
 * @param sgemmGflops the machine's rate just before and after, all threads, by the clock
 * @param sgemmCpuGflops the same for a second of one thread's processor time
 * @param shareOfPeak gflop by the clock as a share of sgemmGflops; null without a count
 * @param shareOfPeakCpu gflop by processor time as a share of sgemmCpuGflops; null without a count
 * @param peakRssMb the process's largest resident memory during the row; null where the system does not say
 */
public record BenchmarkRow(
        String name,
        double medianMs,
        double p10Ms,
        double p90Ms,
        double medianCpuMs,
        int runs,
        @Nullable Double gflop,
        double sgemmGflops,
        double sgemmCpuGflops,
        @Nullable Double shareOfPeak,
        @Nullable Double shareOfPeakCpu,
        @Nullable Double peakRssMb) {}
