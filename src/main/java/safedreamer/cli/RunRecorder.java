package safedreamer.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import safedreamer.run.MetricsLog;
import safedreamer.run.RunDirectory;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.TrainingListener;
import safedreamer.training.UpdateRecord;

/** Writes episodes and losses to the logs of a run as they happen. */
final class RunRecorder implements TrainingListener, AutoCloseable {

    private final MetricsLog metrics;
    private final MetricsLog episodes;

    RunRecorder(RunDirectory run) {
        metrics = MetricsLog.open(run.metrics());
        episodes = MetricsLog.open(run.episodes());
    }

    @Override
    public void onUpdate(UpdateRecord update) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("update", update.update());
        line.put("decision", update.decision());
        line.putAll(update.values());
        metrics.append(line);
    }

    @Override
    public void onEpisode(EpisodeRecord episode) {
        episodes.append(episode);
    }

    @Override
    public void close() {
        try (metrics;
                episodes) {
            metrics.force();
            episodes.force();
        }
    }
}
