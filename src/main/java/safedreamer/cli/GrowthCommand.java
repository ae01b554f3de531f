package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.benchmark.BenchmarkRow;
import safedreamer.benchmark.DeviceEstimate;
import safedreamer.benchmark.GrowthCurve;
import safedreamer.benchmark.GrowthSuite;
import safedreamer.benchmark.Stopwatch;
import safedreamer.figure.FigureFile;
import safedreamer.figure.GrowthFigure;
import safedreamer.figure.Palette;
import safedreamer.nn.MatMulRate;
import safedreamer.nn.TensorEngine;
import safedreamer.run.AtomicFiles;

/** Measures how times grow. */
@Command(
        name = "growth",
        description = {
            "Measures how the time of a decision grows with N, H, J and D, and that of an update with B, T and D, at size"
                    + " vector; fits an exponent to each.",
            "On a processor it estimates, from counts of operations alone, from how many futures on a graphics card would"
                    + " be faster."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = ProgramVersion.class)
final class GrowthCommand implements Callable<Integer> {

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonResult json = new JsonResult();

    @Mixin
    private MeasuringOptions measuring = new MeasuringOptions(5);

    @Option(names = "--out", paramLabel = "FILE", description = "The curves drawn; its name ends with .svg or .png.")
    private @Nullable Path out;

    @Option(names = "--csv", paramLabel = "FILE", description = "The points as a table.")
    private @Nullable Path csv;

    @Override
    public Integer call() throws Exception {
        json.requireWritable();
        int runs = measuring.runs();
        if (out != null) {
            FigureFile.requireWritable(out);
        }
        PrintWriter lines = Commands.out(spec);
        lines.println(BenchLines.HEADER);
        GrowthSuite suite = new GrowthSuite(measuring.overrides());
        TensorEngine.start();
        Stopwatch stopwatch = new Stopwatch(WARM_UP, runs, MatMulRate.busyThreads());
        List<GrowthCurve> curves = suite.measure(stopwatch, row -> {
            lines.println(BenchLines.of(row));
            lines.flush();
        });
        curves.forEach(curve -> lines.println(sentence(curve)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("engine", TensorEngine.describe());
        result.put("curves", curves.stream().map(GrowthCommand::described).toList());
        if (!TensorEngine.onGpu()) {
            long takesOver = suite.takesOverAt(DeviceEstimate.GRAPHICS_CARD, curves.get(0));
            lines.println("estimate: a graphics card (" + DeviceEstimate.GRAPHICS_CARD.words() + ") is faster from N = "
                    + takesOver + " on");
            result.put("estimate", Map.of("device", DeviceEstimate.GRAPHICS_CARD, "fasterFromCandidates", takesOver));
        }
        json.write(result);
        draw(curves);
        return 0;
    }

    private void draw(List<GrowthCurve> curves) {
        if (csv != null) {
            AtomicFiles.write(csv, table(curves).getBytes(StandardCharsets.UTF_8));
        }
        if (out != null) {
            DrawnFigure.inMemory();
            FigureFile.write(
                    GrowthFigure.of(
                            "How times grow, size vector",
                            "Base: a decision at N = 128, H = 12, J = 4, D = 256; an update at B = 8, T = 32, D = 256."
                                    + " Slope p: time grows with the p-th power.",
                            curves.stream().map(GrowthCommand::drawn).toList(),
                            Palette.LIGHT,
                            DrawnFigure.metadata(spec)),
                    out);
        }
    }

    private static String sentence(GrowthCurve curve) {
        return String.format(
                Locale.ROOT,
                "%s grows with %s to the power %.2f ± %.2f",
                curve.work(),
                curve.variable(),
                curve.exponent(),
                curve.exponentError());
    }

    private static Map<String, Object> described(GrowthCurve curve) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("work", curve.work());
        described.put("variable", curve.variable());
        described.put("base", curve.base());
        described.put("exponent", curve.exponent());
        described.put("exponentError", curve.exponentError());
        described.put("points", curve.points());
        return described;
    }

    private static GrowthFigure.Curve drawn(GrowthCurve curve) {
        double base = curve.points().stream()
                .filter(point -> point.value() == curve.base())
                .findFirst()
                .orElseThrow()
                .row()
                .medianMs();
        return new GrowthFigure.Curve(
                curve.work(),
                String.format(Locale.ROOT, "%s: %s, p = %.2f", curve.work(), curve.variable(), curve.exponent()),
                curve.points().stream()
                        .mapToDouble(point -> (double) point.value() / curve.base())
                        .toArray(),
                curve.points().stream()
                        .mapToDouble(point -> point.row().medianMs() / base)
                        .toArray());
    }

    private static String table(List<GrowthCurve> curves) {
        StringBuilder table =
                new StringBuilder("work,variable,value,medianMs,p10Ms,p90Ms,medianCpuMs,gflop,sgemmGflops\n");
        for (GrowthCurve curve : curves) {
            for (GrowthCurve.Point point : curve.points()) {
                BenchmarkRow row = point.row();
                table.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%d,%.2f,%.2f,%.2f,%.2f,%.3f,%.1f%n",
                        curve.work(),
                        curve.variable(),
                        point.value(),
                        row.medianMs(),
                        row.p10Ms(),
                        row.p90Ms(),
                        row.medianCpuMs(),
                        row.gflop(),
                        row.sgemmGflops()));
            }
        }
        return table.toString().replace("\r\n", "\n");
    }
}
