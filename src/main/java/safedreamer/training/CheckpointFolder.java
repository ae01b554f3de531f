package safedreamer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;

/**
 * The folders {@code step-N} beside one another. Kept are the newest three, and the best: of those that know ten episodes
 * of the agent's, the one whose last ten returned most at a mean cost of at most b; if none kept to b, the cheapest.
 */
final class CheckpointFolder {

    private static final int KEPT = 3;
    private static final String PREFIX = "step-";

    private CheckpointFolder() {}

    static String name(long decisions) {
        return PREFIX + decisions;
    }

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

    /** Of a run's checkpoints the one taken nearest to a decision. */
    static Path nearest(Path run, long decision) {
        Path newest = newest(run);
        Path folder = newest.getParent();
        return folder == null
                ? newest
                : steps(folder).stream()
                        .min(Comparator.comparingLong(step -> Math.abs(step(step) - decision)))
                        .orElse(newest);
    }

    /** Keeps the newest few and the best. */
    static void removeOld(Path folder) {
        List<Path> steps = steps(folder);
        List<Path> old = steps.subList(0, Math.max(0, steps.size() - KEPT));
        Optional<Path> best = best(steps);
        for (Path step : old) {
            if (!best.equals(Optional.of(step))) {
                remove(step);
            }
        }
    }

    /** Out of the way at once; only then file by file. */
    private static void remove(Path step) {
        Path aside = step.resolveSibling("." + step.getFileName() + ".removed.tmp");
        try {
            AtomicFiles.deleteTree(aside);
            Files.move(step, aside);
        } catch (IOException e) {
            throw FileProblem.of("remove", step, e);
        }
        AtomicFiles.deleteTree(aside);
    }

    static Optional<Path> best(List<Path> steps) {
        return steps.stream()
                .flatMap(step -> Standing.of(step).stream())
                .max(Comparator.naturalOrder())
                .map(Standing::step);
    }

    /**
     * Every file of experience that a checkpoint needs; empty if one of them cannot be read, for then nobody knows.
     *
     * @param folder of the checkpoints
     */
    static Optional<Set<String>> segmentsNamed(Path folder) {
        Set<String> named = new HashSet<>();
        try {
            for (Path step : steps(folder)) {
                ReplayContents replay = CheckpointInfo.read(step).replay();
                if (replay != null) {
                    replay.segments().forEach(segment -> named.add(segment.file()));
                }
            }
            return Optional.of(named);
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /** From the oldest to the newest. */
    static List<Path> steps(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> step(entry) >= 0)
                    .sorted(Comparator.comparingLong(CheckpointFolder::step))
                    .toList();
        } catch (IOException e) {
            throw FileProblem.of("read", folder, e);
        }
    }

    /** N of {@code step-N}, else -1. */
    static long step(Path folder) {
        Path name = folder.getFileName();
        if (name == null || !name.toString().matches(PREFIX + "\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(name.toString().substring(PREFIX.length()));
    }

    /**
     * How well a checkpoint's agent did in its last episodes.
     *
     * @param within whether their mean cost was at most b
     */
    private record Standing(Path step, boolean within, double meanReturn, double meanCost)
            implements Comparable<Standing> {

        /** Empty if it cannot be read, or knows too few episodes. */
        static Optional<Standing> of(Path step) {
            CheckpointInfo info;
            try {
                info = CheckpointInfo.read(step);
            } catch (UserError e) {
                return Optional.empty();
            }
            LoopState loop = info.loop();
            if (loop == null || loop.recent().size() < RecentEpisodes.KEPT) {
                return Optional.empty();
            }
            double cost = RecentEpisodes.mean(loop.recent(), EpisodeOutcome::cost);
            return Optional.of(new Standing(
                    step,
                    cost <= info.costLimit(),
                    RecentEpisodes.mean(loop.recent(), EpisodeOutcome::episodeReturn),
                    cost));
        }

        @Override
        public int compareTo(Standing other) {
            if (within != other.within) {
                return within ? 1 : -1;
            }
            return within ? Double.compare(meanReturn, other.meanReturn) : Double.compare(other.meanCost, meanCost);
        }
    }
}
