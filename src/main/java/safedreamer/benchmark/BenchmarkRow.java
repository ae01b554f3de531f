package safedreamer.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One measured row. Times are those of one unit.
 *
 * @param medianMs by the clock
 * @param medianCpuMs processor time of all threads of the process, compiler and collector included
 * @param gflop dense arithmetic of one unit; null where none is counted
 * @param sgemmGflops the machine's rate between the runs, all threads, by the clock; a median
 * @param sgemmCpuGflops the same for a second of one thread's processor time
 * @param shareOfPeak gflop by the clock as a share of the rates around each run, a median; null without a count
 * @param shareOfPeakCpu the same by processor time; null without a count
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
