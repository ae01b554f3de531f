package safedreamer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.decision.chart.LossFigure;
import safedreamer.decision.chart.LossGroup;
import safedreamer.figure.FigureFile;
import safedreamer.figure.Palette;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.RunConfig;
import safedreamer.training.UpdateRecord;

/** Draws what a run's updates report. */
@Command(
        name = "losses",
        description = "Draws the losses of a run over the decisions made, or writes them as a table.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class LossFigureCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--run",
            required = true,
            paramLabel = "DIR",
            description = "Folder of a run, which may still be going on.")
    private Path run = Path.of("");

    @Option(
            names = "--group",
            defaultValue = "model",
            paramLabel = "GROUP",
            description = "model, actor-critic, penalty or lagrangian (default: ${DEFAULT-VALUE}).")
    private String group = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The figure; its name ends with .svg or .png; or its data: .csv.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        DrawnFigure.inMemory();
        LossGroup losses = LossGroup.ofKey(group);
        FigureFile.requireWritableChart(out);
        RunDirectory folder = RunDirectory.open(run);
        List<UpdateRecord> updates =
                Files.exists(folder.metrics()) ? UpdateRecord.readAll(folder.metrics()) : List.of();
        SortedMap<String, LossFigure.Series> series = LossFigure.series(losses, updates);
        if (series.isEmpty()) {
            throw new UserError(run + " has logged no losses of the group " + losses.key()
                    + (updates.isEmpty() ? " yet" : ": its variant has none, name another"));
        }
        ChartOrigin origin = new ChartOrigin(
                run.toAbsolutePath().normalize().getFileName().toString(),
                RunConfig.read(folder.config()).settings().seed(),
                0,
                "");
        FigureFile.write(LossFigure.of(losses, series, Palette.LIGHT, origin), out);
        DrawnFigure.say(spec, out);
        return 0;
    }
}
