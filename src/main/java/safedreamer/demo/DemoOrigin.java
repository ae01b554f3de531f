package safedreamer.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import safedreamer.run.GitCommit;
import safedreamer.run.JsonText;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.Checkpoint;
import safedreamer.training.EpisodeRecord;

/**
 * The agent that a demo is made of, and how it came to be.
 *
 * @param trainingCommand the arguments after the program's name, without {@code --out}
 * @param commit the program's that trained it; null where it is not known
 * @param episodes of training up to the checkpoint, in order
 * @param largestCost the most that a decision of training cost; null where it is not known
 * @param evaluation null if it was not evaluated
 */
public record DemoOrigin(
        Checkpoint checkpoint,
        List<String> trainingCommand,
        @Nullable String commit,
        List<EpisodeRecord> episodes,
        @Nullable Double largestCost,
        @Nullable DemoEvaluation evaluation) {

    private static final String PLACE = "--out";

    /**
     * @param path a run's folder, one of its checkpoints, or a demo's folder, to be recorded afresh
     * @param evaluation what {@code evaluate --json} wrote about this checkpoint; null for what a demo knows already
     * @throws UserError if it is none of these, or the evaluation is none or of another agent
     */
    public static DemoOrigin of(Path path, @Nullable Path evaluation) {
        DemoOrigin origin = Demo.isIn(path) ? of(Demo.open(path)) : ofRun(Checkpoint.open(path));
        return evaluation == null
                ? origin
                : new DemoOrigin(
                        origin.checkpoint,
                        origin.trainingCommand,
                        origin.commit,
                        origin.episodes,
                        origin.largestCost,
                        DemoEvaluation.read(evaluation, origin.checkpoint.folder()));
    }

    /** That of another demo. */
    static DemoOrigin of(Demo demo) {
        DemoCard card = demo.card();
        return new DemoOrigin(
                demo.checkpoint(),
                card.trainingCommand(),
                card.commit(),
                demo.trainingEpisodes(),
                card.largestCost(),
                card.evaluation());
    }

    private static DemoOrigin ofRun(Checkpoint checkpoint) {
        Path checkpoints = checkpoint.folder().toAbsolutePath().normalize().getParent();
        Path run = checkpoints == null ? null : checkpoints.getParent();
        if (run == null || !RunDirectory.isRun(run)) {
            throw new UserError(checkpoint.folder()
                    + " is no checkpoint within a run's folder, whose logs tell how it was trained: name one that is");
        }
        RunDirectory folder = RunDirectory.open(run);
        Manifest manifest = JsonText.read(folder.manifest(), Manifest.class);
        GitCommit commit = manifest.commit();
        List<EpisodeRecord> episodes = EpisodeRecord.readAll(folder.episodes()).stream()
                .filter(episode -> episode.decision() <= checkpoint.decisions())
                .toList();
        OptionalDouble largestCost = checkpoint.largestCost();
        return new DemoOrigin(
                checkpoint,
                withoutPlace(manifest.commandLine()),
                commit == null ? null : commit.hash(),
                episodes,
                largestCost.isPresent() ? largestCost.getAsDouble() : null,
                null);
    }

    /** The command without {@code --out}: where the run lay is nobody's concern. */
    private static List<String> withoutPlace(List<String> command) {
        List<String> kept = new ArrayList<>(command);
        int at = kept.indexOf(PLACE);
        if (at >= 0) {
            kept.subList(at, Math.min(at + 2, kept.size())).clear();
        }
        kept.removeIf(argument -> argument.startsWith(PLACE + "="));
        return List.copyOf(kept);
    }

    /** Whole episodes of training. */
    int episodeCount() {
        return episodes.isEmpty() ? 0 : episodes.get(episodes.size() - 1).episode();
    }

    /** Learning included. */
    double trainingMinutes() {
        return episodes.stream()
                .mapToDouble(episode -> episode.length() / episode.decisionsPerMinute())
                .sum();
    }
}
