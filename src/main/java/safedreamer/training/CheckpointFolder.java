package safedreamer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;

/** The folders {@code step-N} beside one another. */
final class CheckpointFolder {

    private static final int KEPT = 3;
    private static final String PREFIX = "step-";

    private CheckpointFolder() {}

    /** The checkpoint a path means: itself, or the newest in it or in its folder "checkpoints". */
    static Path newest(Path path) {
        if (!Files.isDirectory(path)) {
            throw new UserError("there is no folder " + path + ": name a run or one of its checkpoints");
        }
        if (step(path) >= 0) {
            return path;
        }
        Path inRun = path.resolve("checkpoints");
        List<Path> steps = steps(Files.isDirectory(inRun) ? inRun : path);
        if (steps.isEmpty()) {
            throw new UserError(path + " holds no checkpoint (no folder step-N): name a run or one of its checkpoints");
        }
        return steps.get(steps.size() - 1);
    }

    /** Keeps the newest few. */
    static void removeOld(Path folder) {
        List<Path> steps = steps(folder);
        for (Path old : steps.subList(0, Math.max(0, steps.size() - KEPT))) {
            AtomicFiles.deleteTree(old);
        }
    }

    private static List<Path> steps(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> step(entry) >= 0)
                    .sorted(Comparator.comparingLong(CheckpointFolder::step))
                    .toList();
        } catch (IOException e) {
            throw FileProblem.of("read", folder, e);
        }
    }

    /** N of {@code step-N}, else -1. */
    private static long step(Path folder) {
        Path name = folder.getFileName();
        if (name == null || !name.toString().matches(PREFIX + "\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(name.toString().substring(PREFIX.length()));
    }
}
