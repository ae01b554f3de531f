package safedreamer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.run.CsvExport;
import safedreamer.run.FileProblem;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunEvents;

/** Writes the logs of a run for other programs. */
@Command(
        name = "export",
        description =
                "Writes the logs of a run for other programs: as CSV tables, or as an event file for TensorBoard.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RunsExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The folder of a run.")
    private Path run = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Target target = new Target();

    /** Where to. */
    private static final class Target {

        @Option(names = "--csv", paramLabel = "DIR", description = "A folder for metrics.csv and episodes.csv.")
        private @Nullable Path csv;

        @Option(names = "--tensorboard", paramLabel = "DIR", description = "A folder for an event file.")
        private @Nullable Path tensorboard;
    }

    @Override
    public Integer call() {
        RunDirectory opened = RunDirectory.open(run);
        if (target.csv != null) {
            folder(target.csv);
            export(opened.metrics(), target.csv.resolve("metrics.csv"));
            export(opened.episodes(), target.csv.resolve("episodes.csv"));
        }
        if (target.tensorboard != null) {
            RunEvents.open(opened, target.tensorboard, Clock.systemUTC()).close();
            Commands.out(spec).println("written to " + target.tensorboard);
        }
        Commands.out(spec).flush();
        return 0;
    }

    private void export(Path log, Path csv) {
        if (Files.exists(log)) {
            CsvExport.write(log, csv);
            Commands.out(spec).println("written to " + csv);
        }
    }

    private static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.of("create", folder, e);
        }
    }
}
