package safedreamer.training;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.run.MetricsLog;
import safedreamer.run.Overrides;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunEvents;
import safedreamer.run.StatusFile;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;

/**
 * Writes what a session does to the folder of its run: losses and episodes as they happen, changes of settings, and what
 * state it is in. Added to a session as a listener before that starts, and closed after it ends.
 */
public final class RunRecorder implements TrainingListener, AutoCloseable {

    private static final ParameterTable<RunSettings> TABLE = ParameterTable.of(RunSettings.class);

    private final RunDirectory run;
    private final MetricsLog metrics;
    private final MetricsLog episodes;
    private final RunEvents events;
    private final StatusFile status;
    private RunSettings settings;
    private Overrides overrides;

    private RunRecorder(RunDirectory run, RunSettings settings, long decision, long decisions) {
        this.run = run;
        this.settings = settings;
        overrides = Overrides.read(run.overrides());
        metrics = MetricsLog.open(run.metrics());
        episodes = MetricsLog.open(run.episodes());
        events = RunEvents.open(run, run.events(), Clock.systemUTC());
        status = StatusFile.open(run.status(), decisions);
        status.reached(decision);
    }

    /**
     * Of a new run.
     *
     * @param settings that it starts with
     * @param decisions asked for; 0 for no end
     */
    public static RunRecorder of(RunDirectory run, RunSettings settings, long decisions) {
        return new RunRecorder(run, settings, 0, decisions);
    }

    /**
     * Of a run that goes on: what was logged after its checkpoint will be logged again, and is taken away. Changes of
     * settings stay, for they will be made again.
     */
    public static RunRecorder of(RunDirectory run, Continuation from, long decisions) {
        Checkpoint checkpoint = from.checkpoint();
        long decision = checkpoint.decisions();
        MetricsLog.keep(
                run.metrics(),
                line -> line.number("decision") <= decision && line.number("update") <= checkpoint.updates());
        MetricsLog.keep(run.episodes(), line -> line.number("decision") <= decision);
        RunRecorder recorder = new RunRecorder(run, checkpoint.settings(), decision, decisions);
        recorder.onSettings(decision + 1, from.settings());
        return recorder;
    }

    @Override
    public void onState(SessionState state, @Nullable Throwable error) {
        status.enter(state.name(), error);
    }

    @Override
    public void onDecision(DecisionRecord decision) {
        status.reached(decision.decision());
    }

    @Override
    public void onUpdate(UpdateRecord update) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("update", update.update());
        line.put("decision", update.decision());
        line.putAll(update.values());
        metrics.append(line);
        events.update(line);
    }

    @Override
    public void onEpisode(EpisodeRecord episode) {
        episodes.append(episode);
        events.episode(episode);
    }

    @Override
    public void onSettings(long decision, RunSettings changed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterInfo row : TABLE.differences(settings, changed)) {
            values.put(row.key(), TABLE.plain(changed, row));
        }
        settings = changed;
        Overrides.Event event = new Overrides.Event(decision, values);
        if (!values.isEmpty() && !overrides.events().contains(event)) {
            // Changes that were made later before the run was interrupted belong to another history now.
            overrides = overrides.upTo(decision - 1).with(event);
            overrides.write(run.overrides());
        }
    }

    @Override
    public void onCheckpoint(long decision) {
        metrics.force();
        episodes.force();
    }

    @Override
    public void close() {
        try (status;
                events;
                metrics;
                episodes) {
            onCheckpoint(0);
        }
    }
}
