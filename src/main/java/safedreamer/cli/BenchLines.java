package safedreamer.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import safedreamer.benchmark.BenchmarkRow;

/** The benchmark table as people read it. */
final class BenchLines {

    static final String HEADER = String.format(
            Locale.ROOT,
            "%-36s %10s %10s %10s %10s %5s %9s %6s %6s %8s",
            "",
            "median ms",
            "p10",
            "p90",
            "cpu ms",
            "runs",
            "GFLOP",
            "peak",
            "cpu",
            "RSS MB");

    private BenchLines() {}

    static String of(BenchmarkRow row) {
        return String.format(
                Locale.ROOT,
                "%-36s %10s %10s %10s %10s %5d %9s %6s %6s %8s",
                row.name(),
                millis(row.medianMs()),
                millis(row.p10Ms()),
                millis(row.p90Ms()),
                millis(row.medianCpuMs()),
                row.runs(),
                number("%.2f", row.gflop(), 1),
                number("%.0f%%", row.shareOfPeak(), 100),
                number("%.0f%%", row.shareOfPeakCpu(), 100),
                number("%.0f", row.peakRssMb(), 1));
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.1f", value);
    }

    private static String number(String format, @Nullable Double value, double factor) {
        return value == null ? "-" : String.format(Locale.ROOT, format, value * factor);
    }
}
