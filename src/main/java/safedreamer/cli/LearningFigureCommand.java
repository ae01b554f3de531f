package safedreamer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import safedreamer.decision.chart.LearningFigure;
import safedreamer.decision.chart.LearningMeans;
import safedreamer.decision.chart.MeanCurve;
import safedreamer.figure.Chart;
import safedreamer.figure.FigureFile;
import safedreamer.figure.LearningRun;
import safedreamer.figure.Palette;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.SeedGroups;

/** Draws how runs learned. */
@Command(
        name = "learning",
        description = "Draws return and cost per episode over the decisions made, with the cost limit.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class LearningFigureCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--run",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description =
                    "Folders of runs, which may still be going on, or of demos, for how they were trained; several"
                            + " are laid over each other.")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The figure; its name ends with .svg or .png; or its data: .csv.")
    private Path out = Path.of("");

    @Option(
            names = "--means",
            description =
                    "Draws the mean over the seeds of runs that differ in nothing else, and its 95 %% interval, in place"
                            + " of each run.")
    private boolean means;

    @Override
    public Integer call() {
        DrawnFigure.inMemory();
        FigureFile.requireWritableChart(out);
        List<LoggedRun> logged = runs.stream().map(LoggedRun::read).toList();
        Chart chart = means
                ? LearningMeans.of(title(logged), groups(logged), Palette.LIGHT, metadata(logged))
                : LearningFigure.of(title(logged), curves(logged), Palette.LIGHT, metadata(logged));
        FigureFile.write(chart, out);
        DrawnFigure.say(spec, out);
        return 0;
    }

    private static String title(List<LoggedRun> runs) {
        String tasks =
                runs.stream().map(run -> run.settings().task()).distinct().collect(Collectors.joining(", "));
        return "Learning " + tasks + (runs.size() > 1 ? "" : ": " + runs.get(0).label());
    }

    /** Runs of the same size and seed are told apart by their folders. */
    private static List<LearningRun> curves(List<LoggedRun> runs) {
        Map<String, Long> labels =
                runs.stream().collect(Collectors.groupingBy(LoggedRun::label, Collectors.counting()));
        return runs.stream()
                .map(run -> run.curves(
                        labels.getOrDefault(run.label(), 0L) > 1 ? run.label() + ", " + run.name() : run.label()))
                .toList();
    }

    private static List<LearningMeans.Group> groups(List<LoggedRun> runs) {
        List<RunFacts> all = runs.stream().map(LoggedRun::facts).toList();
        return SeedGroups.of(all, run -> run).stream()
                .map(group -> new LearningMeans.Group(
                        SeedGroups.words(group, all),
                        mean(group, RunFacts.RETURN),
                        mean(group, RunFacts.COST),
                        Double.parseDouble(group.get(0).parameters().get("planner.costLimit"))))
                .toList();
    }

    private static MeanCurve mean(List<RunFacts> group, String name) {
        return MeanCurve.of(group.stream().map(run -> run.curves().get(name)).toList());
    }

    private Map<String, String> metadata(List<LoggedRun> runs) {
        Map<String, String> metadata = DrawnFigure.metadata(spec);
        for (int i = 0; i < runs.size(); i++) {
            metadata.put(
                    "run " + (i + 1), runs.get(i).name() + ": " + runs.get(i).origin());
        }
        return metadata;
    }
}
