package safedreamer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.conformance.Conformance;
import safedreamer.conformance.FileReport;
import safedreamer.conformance.GoldenReplay;
import safedreamer.conformance.method.MethodReplays;
import safedreamer.conformance.world.WorldReplays;
import safedreamer.environment.physics.EngineKind;

/** Holds the program against numbers that were recorded from the originals. */
@Command(
        name = "conformance",
        description = {
            "Replays every golden file in a folder and below it: numbers recorded from the original SafeDreamer, and"
                    + " episodes, layouts and lidar readings of the original Safety-Gymnasium. A line a file.",
            "Exit status: 0 if nothing breaches its tolerance, 1 if something does, else 2 if a file could not be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ConformanceCommand implements Callable<Integer> {

    private static final int BREACH = 1;
    private static final int BAD_INPUT = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder with golden files (*.json.gz).")
    private Path folder = Path.of("");

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description =
                    "What plays the episodes, planar or mujoco; left out: mujoco where it is installed, else planar.")
    private @Nullable EngineKind engine;

    @Option(names = "--details", description = "Prints every comparison on a line of its own.")
    private boolean details;

    @Mixin
    private JsonResult json = new JsonResult();

    @Override
    public Integer call() {
        json.requireWritable();
        PrintWriter out = Commands.out(spec);
        List<FileReport> reports = new Conformance(replays()).compare(folder, report -> {
            ConformanceLines.of(report, details).forEach(out::println);
            out.flush();
        });
        out.println(ConformanceLines.summary(reports));
        json.write(ConformanceLines.json(reports));
        return status(reports);
    }

    private List<GoldenReplay> replays() {
        List<GoldenReplay> replays = new ArrayList<>(MethodReplays.all());
        replays.addAll(engine == null ? WorldReplays.all() : WorldReplays.on(engine));
        return replays;
    }

    private static int status(List<FileReport> reports) {
        if (reports.stream().anyMatch(each -> each.outcome() == FileReport.Outcome.BREACH)) {
            return BREACH;
        }
        return reports.stream().anyMatch(each -> each.outcome() == FileReport.Outcome.UNREADABLE) ? BAD_INPUT : 0;
    }
}
