package safedreamer.cli;

import java.nio.file.Path;
import java.util.List;
import safedreamer.decision.chart.LearningFigure;
import safedreamer.demo.Demo;
import safedreamer.demo.DemoCard;
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
 * A run as its folder tells of it, or the folder of a demo that was made of it; it may still be going on.
 *
 * @param episodes finished, in order; at least one
 * @param history when, by what program and by which command it was trained, as far as it is known
 */
record LoggedRun(Path path, RunSettings settings, List<EpisodeRecord> episodes, String history) {

    /** @throws UserError if it is neither run nor demo, its files are damaged, or no episode is finished yet */
    static LoggedRun read(Path path) {
        return Demo.isIn(path) ? ofDemo(path) : ofRun(path);
    }

    private static LoggedRun ofRun(Path path) {
        RunDirectory folder = RunDirectory.open(path);
        List<EpisodeRecord> episodes = some(EpisodeRecord.readAll(folder.episodes()), path);
        Manifest manifest = JsonText.read(folder.manifest(), Manifest.class);
        String commit = manifest.commit() == null
                ? "unknown"
                : manifest.commit().hash() + (manifest.commit().changed() ? " with changes" : "");
        String history = "started " + manifest.startedAt() + "; commit " + commit + "; safedreamer "
                + manifest.versions().getOrDefault("safedreamer", "unknown") + "; command: "
                + String.join(" ", manifest.commandLine());
        return new LoggedRun(path, RunConfig.read(folder.config()).settings(), episodes, history);
    }

    private static LoggedRun ofDemo(Path path) {
        Demo demo = Demo.open(path);
        DemoCard card = demo.card();
        String history = "commit " + (card.commit() == null ? "unknown" : card.commit()) + "; command: "
                + String.join(" ", card.trainingCommand());
        return new LoggedRun(path, demo.settings(), some(demo.trainingEpisodes(), path), history);
    }

    private static List<EpisodeRecord> some(List<EpisodeRecord> episodes, Path path) {
        if (episodes.isEmpty()) {
            throw new UserError(path + " holds no finished episode yet: wait for one, or name another run");
        }
        return episodes;
    }

    /**
     * Its other logs.
     *
     * @throws UserError if it is a demo, which has none
     */
    RunDirectory folder() {
        return RunDirectory.open(path);
    }

    /** The last part of its path. */
    String name() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    /** "small, seed 1". */
    String label() {
        return NetworkSize.of(settings) + ", seed " + settings.seed();
    }

    LearningRun curves(String label) {
        return LearningFigure.run(label, episodes, settings.planner().costLimit());
    }

    /**
     * What the index of runs would know of it.
     *
     * @throws UserError if it is a demo, which the index does not know
     */
    RunFacts facts() {
        Path run = path.toAbsolutePath();
        return RunScan.of(run.getParent() == null ? run : run.getParent(), run, RunConfig.defaults());
    }

    /** Where it comes from, on one line. */
    String origin() {
        return label() + "; " + history;
    }
}
