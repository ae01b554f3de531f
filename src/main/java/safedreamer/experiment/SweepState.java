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

    /** Whether nothing is left to do. */
    static boolean isDone(Sweep sweep, SweepRun run) {
        boolean trained = run.agent() != null || isTrained(sweep, run);
        return trained && (sweep.evaluationEpisodes() == 0 || Files.exists(sweep.evaluation(run)));
    }

    /**
     * The next command line of a run; empty if it is done. Makes room for it: a run that was broken off before its first
     * checkpoint begins anew.
     */
    static Optional<List<String>> next(Sweep sweep, SweepRun run) {
        if (isDone(sweep, run)) {
            return Optional.empty();
        }
        Path folder = sweep.folder(run);
        if (run.agent() != null) {
            AtomicFiles.createFolders(folder);
            return Optional.of(sweep.evaluateCommand(run));
        }
        if (isTrained(sweep, run)) {
            return Optional.of(sweep.evaluateCommand(run));
        }
        if (hasCheckpoint(folder)) {
            return Optional.of(sweep.resumeCommand(run));
        }
        if (RunDirectory.isRun(folder)) {
            AtomicFiles.deleteTree(folder);
        }
        return Optional.of(sweep.trainCommand(run));
    }

    private static boolean isTrained(Sweep sweep, SweepRun run) {
        return status(sweep, run)
                .filter(status -> status.state().equals("FINISHED") && status.decision() >= sweep.decisions())
                .isPresent();
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

    /** Of a run that is trained; empty before it was begun. */
    static Optional<RunStatus> status(Sweep sweep, SweepRun run) {
        return RunStatus.read(RunDirectory.at(sweep.folder(run)).status());
    }
}
