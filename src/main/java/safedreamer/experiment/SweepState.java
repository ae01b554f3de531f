package safedreamer.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;

/** What is left to do of a sweep's run, as its folder tells; so a sweep can be broken off and taken up at any time. */
final class SweepState {

    private SweepState() {}

    /** The next command line of a run; empty if it is done. */
    static Optional<List<String>> next(Sweep sweep, SweepRun run) {
        Path folder = sweep.folder(run);
        if (!trained(sweep, run)) {
            return Optional.of(hasCheckpoint(folder) ? sweep.resumeCommand(run) : fresh(sweep, run));
        }
        boolean evaluated = sweep.evaluationEpisodes() == 0 || Files.exists(sweep.evaluation(run));
        return evaluated ? Optional.empty() : Optional.of(sweep.evaluateCommand(run));
    }

    private static boolean trained(Sweep sweep, SweepRun run) {
        return status(sweep, run)
                .filter(status -> status.state().equals("FINISHED") && status.decision() >= sweep.decisions())
                .isPresent();
    }

    /** A run that was broken off before its first checkpoint begins anew. */
    private static List<String> fresh(Sweep sweep, SweepRun run) {
        if (RunDirectory.isRun(sweep.folder(run))) {
            AtomicFiles.deleteTree(sweep.folder(run));
        }
        return sweep.trainCommand(run);
    }

    private static boolean hasCheckpoint(Path folder) {
        Path checkpoints = RunDirectory.at(folder).checkpoints();
        if (!Files.isDirectory(checkpoints)) {
            return false;
        }
        try (Stream<Path> steps = Files.list(checkpoints)) {
            return steps.anyMatch(step -> step.getFileName().toString().startsWith("step-"));
        } catch (IOException e) {
            throw FileProblem.of("read", checkpoints, e);
        }
    }

    static Optional<RunStatus> status(Sweep sweep, SweepRun run) {
        return RunStatus.read(RunDirectory.at(sweep.folder(run)).status());
    }

    /** Share of a run's decisions that are made, 0..1. */
    static double share(Sweep sweep, SweepRun run) {
        return status(sweep, run)
                .map(status -> Math.min(1, (double) status.decision() / sweep.decisions()))
                .orElse(0.0);
    }
}
