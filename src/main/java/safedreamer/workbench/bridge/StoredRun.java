package safedreamer.workbench.bridge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import safedreamer.agent.AgentWeights;
import safedreamer.decision.DecisionLog;
import safedreamer.run.RunDirectory;
import safedreamer.training.Checkpoint;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.FrozenAgent;
import safedreamer.training.RunSettings;
import safedreamer.training.UpdateRecord;

/**
 * A run in its folder, as far as its newest checkpoint. To look at it changes nothing there.
 *
 * @param directory its folder
 * @param checkpoint the newest one
 */
public record StoredRun(RunDirectory directory, Checkpoint checkpoint) {

    /** The newest decisions that are read; older ones are asked for by the command line. */
    private static final int MOST_DECISIONS = 4000;

    private static final int MOST_UPDATES = 3000;

    /** @throws safedreamer.settings.UserError if it is no run, or has no checkpoint */
    public static StoredRun open(Path folder) {
        return new StoredRun(RunDirectory.open(folder), Checkpoint.open(folder));
    }

    /** Those of its newest checkpoint. */
    public RunSettings settings() {
        return checkpoint.settings();
    }

    /** Tells what the run was, up to the checkpoint: episodes, losses, and the decisions that are kept. */
    void tell(SessionFeed feed) {
        long last = checkpoint.decisions();
        if (Files.exists(directory.episodes())) {
            EpisodeRecord.readAll(directory.episodes()).stream()
                    .filter(episode -> episode.decision() <= last)
                    .forEach(feed::onEpisode);
        }
        updates(last).forEach(feed::onUpdate);
        feed.archive().learnedBefore(checkpoint.largestCost().orElse(Double.POSITIVE_INFINITY));
        feed.restore(DecisionLog.newest(directory.decisions(), last, MOST_DECISIONS));
    }

    private List<UpdateRecord> updates(long last) {
        if (!Files.exists(directory.metrics())) {
            return List.of();
        }
        List<UpdateRecord> all = UpdateRecord.readAll(directory.metrics()).stream()
                .filter(update -> update.decision() <= last)
                .toList();
        int stride = Math.max(1, Math.ceilDiv(all.size(), MOST_UPDATES));
        List<UpdateRecord> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += stride) {
            some.add(all.get(i));
        }
        return some;
    }

    /** The checkpoint's, to plan kept decisions again with. */
    AgentWeights weights() {
        try (FrozenAgent agent = FrozenAgent.of(checkpoint, settings().environmentSpec())) {
            return agent.weights();
        }
    }
}
