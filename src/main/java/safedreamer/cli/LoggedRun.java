package safedreamer.cli;

import java.nio.file.Path;
import java.util.List;
import safedreamer.decision.chart.LearningFigure;
import safedreamer.figure.LearningRun;
import safedreamer.run.JsonText;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunScan;
import safedreamer.settings.UserError;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.NetworkSize;
import safedreamer.training.RunConfig;
import safedreamer.training.RunSettings;

/**
 * A run as its folder tells of it; it may still be going on.
 *
 * @param episodes finished, in order; at least one
 */
record LoggedRun(RunDirectory folder, RunSettings settings, Manifest manifest, List<EpisodeRecord> episodes) {

    /** @throws UserError if it is no run, its files are damaged, or no episode is finished yet */
    static LoggedRun read(Path path) {
        RunDirectory folder = RunDirectory.open(path);
        List<EpisodeRecord> episodes = EpisodeRecord.readAll(folder.episodes());
        if (episodes.isEmpty()) {
            throw new UserError(path + " holds no finished episode yet: wait for one, or name another run");
        }
        return new LoggedRun(
                folder,
                RunConfig.read(folder.config()).settings(),
                JsonText.read(folder.manifest(), Manifest.class),
                episodes);
    }

    /** The last part of its path. */
    String name() {
        return folder.path().toAbsolutePath().normalize().getFileName().toString();
    }

    /** "small, seed 1". */
    String label() {
        return NetworkSize.of(settings) + ", seed " + settings.seed();
    }

    LearningRun curves(String label) {
        return LearningFigure.run(label, episodes, settings.planner().costLimit());
    }

    /** What the index of runs would know of it. */
    RunFacts facts() {
        Path path = folder.path().toAbsolutePath();
        return RunScan.of(path.getParent() == null ? path : path.getParent(), path, RunConfig.defaults());
    }

    /** Where it comes from, on one line. */
    String origin() {
        String commit = manifest.commit() == null
                ? "unknown"
                : manifest.commit().hash() + (manifest.commit().changed() ? " with changes" : "");
        return label() + "; started " + manifest.startedAt() + "; commit " + commit + "; safedreamer "
                + manifest.versions().getOrDefault("safedreamer", "unknown") + "; command: "
                + String.join(" ", manifest.commandLine());
    }
}
