package safedreamer.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import safedreamer.run.AtomicFiles;
import safedreamer.run.CsvExport;
import safedreamer.run.MlflowExport;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunEvents;
import safedreamer.settings.UserError;

/** Writes the logs of a run for other programs. */
@Command(
        name = "export",
        description =
                "Writes the logs of a run for other programs: as CSV tables, or as an event file for TensorBoard; or"
                        + " copies it to MLflow.",
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

        @Option(
                names = "--mlflow",
                paramLabel = "URL",
                description = "MLflow's tracking server, such as http://localhost:5000. Settings, logs and tags are"
                        + " copied to a new run there. MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and"
                        + " MLFLOW_TRACKING_PASSWORD, say who asks.")
        private @Nullable URI mlflow;
    }

    @Option(
            names = "--mlflow-experiment",
            paramLabel = "NAME",
            showDefaultValue = Help.Visibility.ALWAYS,
            description = "With --mlflow: the experiment there; made if there is none.")
    private String mlflowExperiment = "safedreamer";

    @Override
    public Integer call() throws InterruptedException {
        if (target.mlflow != null && !"http,https".contains(String.valueOf(target.mlflow.getScheme()))) {
            throw new UserError("--mlflow = " + target.mlflow
                    + " is no address of a tracking server: give one such as http://localhost:5000");
        }
        RunDirectory opened = RunDirectory.open(run);
        if (target.csv != null) {
            AtomicFiles.createFolders(target.csv);
            export(opened.metrics(), target.csv.resolve("metrics.csv"));
            export(opened.episodes(), target.csv.resolve("episodes.csv"));
        }
        if (target.tensorboard != null) {
            RunEvents.open(opened, target.tensorboard, Clock.systemUTC()).close();
            Commands.out(spec).println("written to " + target.tensorboard);
        }
        if (target.mlflow != null) {
            String id = MlflowExport.copy(opened, target.mlflow, mlflowExperiment);
            Commands.out(spec).println("copied to run " + id + " of " + target.mlflow);
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
}
