package safedreamer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.benchmark.Benchmark;
import safedreamer.benchmark.BenchmarkRow;
import safedreamer.benchmark.Stopwatch;
import safedreamer.benchmark.Suite;
import safedreamer.nn.MatMulRate;
import safedreamer.nn.TensorEngine;
import safedreamer.settings.UserError;

/** Measures how long the parts of the agent take. */
@Command(
        name = "bench",
        description = {
            "Measures decisions, updates, the environment, the whole loop, the start of the process and the window, beside the"
                    + " rate at which the machine multiplies matrices.",
            "Times are those of one decision, update, start or frame. Shares of the peak count the dense arithmetic, by the"
                    + " clock and by processor time; only the second means something while other programs run."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class,
        subcommands = GrowthCommand.class)
final class BenchCommand implements Callable<Integer> {

    private static final int SHAPE_REPEATS = 20;
    private static final int MOST_WARM_UP = 3600;
    private static final int[][] SHAPES = {{500, 512, 768}, {500, 256, 256}, {500, 512, 256}, {500, 256, 255}};

    private final Window window;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonResult json = new JsonResult();

    @Mixin
    private MeasuringOptions measuring = new MeasuringOptions(20);

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Rows whose name this regular expression is found in.")
    private String only = "";

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "How long each row runs before those: Java compiles meanwhile.")
    private double warmUp = 10;

    BenchCommand(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        json.requireWritable();
        int runs = measuring.runs();
        if (!(warmUp >= 0 && warmUp <= MOST_WARM_UP)) {
            throw new UserError("--warm-up = " + warmUp + ": give seconds from 0 to " + MOST_WARM_UP);
        }
        List<Benchmark> chosen = chosen();
        TensorEngine.start();
        int threads = MatMulRate.busyThreads();
        Stopwatch stopwatch = new Stopwatch(Duration.ofNanos((long) (warmUp * 1e9)), runs, threads);
        PrintWriter out = Commands.out(spec);
        double peak = stopwatch.peak().wallGflops();
        out.printf(
                Locale.ROOT,
                "%s, sgemm 2048³, %d %s: %.0f GFLOP/s%n",
                TensorEngine.describe(),
                threads,
                threads == 1 ? "thread" : "threads",
                peak);
        out.println(BenchLines.HEADER);
        List<BenchmarkRow> rows = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            BenchmarkRow row = stopwatch.measure(benchmark);
            rows.add(row);
            out.println(BenchLines.of(row));
            out.flush();
        }
        json.write(result(peak, threads, rows));
        return 0;
    }

    private List<Benchmark> chosen() {
        try {
            Pattern pattern = Pattern.compile(only);
            List<Benchmark> all = Stream.of(Suite.all(measuring.overrides()), window.benchmarks())
                    .flatMap(List::stream)
                    .toList();
            List<Benchmark> found = all.stream()
                    .filter(each -> pattern.matcher(each.name()).find())
                    .toList();
            if (found.isEmpty()) {
                throw new UserError("--only " + only + " matches no row; there are "
                        + String.join(", ", all.stream().map(Benchmark::name).toList()));
            }
            return found;
        } catch (PatternSyntaxException e) {
            throw new UserError("--only " + only + " is no regular expression: " + e.getDescription());
        }
    }

    private Map<String, Object> result(double peak, int threads, List<BenchmarkRow> rows) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("engine", TensorEngine.describe());
        result.put("sgemmGflops", peak);
        result.put("threads", threads);
        result.put("settings", measuring.overrides());
        result.put("sgemm", shapes(threads));
        result.put("rows", rows);
        return result;
    }

    /** The rates at the planner's own shapes. */
    private static List<Map<String, Object>> shapes(int threads) {
        List<Map<String, Object>> rates = new ArrayList<>();
        for (int[] shape : SHAPES) {
            MatMulRate one = MatMulRate.measure(shape[0], shape[1], shape[2], 1, SHAPE_REPEATS);
            MatMulRate all = MatMulRate.measure(shape[0], shape[1], shape[2], threads, SHAPE_REPEATS);
            Map<String, Object> rate = new LinkedHashMap<>();
            rate.put("shape", shape[0] + "x" + shape[1] + "x" + shape[2]);
            rate.put("gflops", all.wallGflops());
            rate.put("oneThreadGflops", one.wallGflops());
            rate.put("cpuGflops", one.cpuGflops());
            rates.add(rate);
        }
        return rates;
    }
}
