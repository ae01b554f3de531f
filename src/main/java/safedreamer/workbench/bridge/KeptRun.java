package safedreamer.workbench.bridge;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionLog;
import safedreamer.decision.RecordedRun;
import safedreamer.decision.SummaryLog;
import safedreamer.demo.Demo;
import safedreamer.settings.UserError;
import safedreamer.training.Continuation;
import safedreamer.training.RunConfig;
import safedreamer.training.RunFolder;
import safedreamer.training.RunRecorder;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionOptions;
import safedreamer.training.TrainingSession;

/** A session and the folder that it leaves behind, just as {@code train} would: the same files, and it can be resumed. */
final class KeptRun implements AutoCloseable {

    private static final List<String> NO_COMMAND_LINE = List.of();
    private static final long FOR_EVER = 0;

    private final TrainingSession session;
    private final @Nullable RunFolder folder;
    private final @Nullable RunRecorder recorder;
    private final @Nullable DecisionLog decisions;
    private final @Nullable SummaryLog summaries;

    /** One that leaves nothing behind. */
    private KeptRun(TrainingSession session) {
        this.session = session;
        folder = null;
        recorder = null;
        decisions = null;
        summaries = null;
    }

    private KeptRun(RunFolder folder, RunConfig config, @Nullable Continuation from) {
        this.folder = folder;
        session = new TrainingSession(
                config.settings(),
                SessionOptions.of(folder.directory(), config.decisions(), config.checkpointEvery(), from));
        recorder = from == null
                ? RunRecorder.of(folder.directory(), config.settings(), config.decisions())
                : RunRecorder.of(folder.directory(), from, config.decisions());
        decisions = new DecisionLog(folder.directory().decisions());
        summaries = SummaryLog.open(
                folder.directory(), from == null ? 0 : from.checkpoint().decisions());
        session.addListener(recorder);
        session.addListener(decisions);
        session.addListener(summaries);
    }

    /**
     * A new run. If its folder cannot be made it is not kept, and the feed hears why: people came to see it train.
     *
     * @param place wanted for its folder; null to leave nothing behind
     */
    static KeptRun begin(RunSettings settings, @Nullable Path place, SessionFeed feed) {
        if (place == null) {
            return new KeptRun(new TrainingSession(settings));
        }
        try {
            RunConfig config = new RunConfig(settings, FOR_EVER, RunConfig.USUAL_CHECKPOINT_EVERY);
            RunFolder folder = RunFolder.create(RunFolder.free(place), config, NO_COMMAND_LINE);
            feed.onKept(folder.directory().path());
            return kept(folder, config, null);
        } catch (UserError e) {
            feed.onNotice("This run leaves nothing behind: " + e.getMessage());
            return new KeptRun(new TrainingSession(settings));
        }
    }

    /** The demo's agent, after the feed has heard how it was trained and what was recorded of it. */
    static KeptRun demo(Demo demo, RunSettings settings, SessionFeed feed) {
        demo.trainingEpisodes().forEach(feed::onEpisode);
        Double largestCost = demo.card().largestCost();
        feed.archive().learnedBefore(largestCost == null ? Double.POSITIVE_INFINITY : largestCost);
        RecordedRun recorded = demo.recordedRun();
        recorded.replay(feed);
        return new KeptRun(demo.session(settings, recorded, SessionCommands.USUAL_PACE));
    }

    /**
     * A run that goes on, from its newest whole checkpoint, for as long as people like.
     *
     * @param changed its settings from the next decision on
     * @throws UserError if another process writes to it, or no checkpoint of it is whole
     */
    static KeptRun goOn(StoredRun stored, UnaryOperator<RunSettings> changed, SessionFeed feed) {
        RunFolder folder = RunFolder.take(stored.directory().path());
        try {
            Continuation from = folder.continuation(feed::onNotice);
            from = from.with(changed.apply(from.settings()));
            long every = RunConfig.read(folder.directory().config()).checkpointEvery();
            RunConfig config =
                    new RunConfig(from.settings(), FOR_EVER, every == 0 ? RunConfig.USUAL_CHECKPOINT_EVERY : every);
            folder.noteResume(config, from, NO_COMMAND_LINE);
            feed.onKept(folder.directory().path());
            return new KeptRun(folder, config, from);
        } catch (RuntimeException | LinkageError e) {
            folder.close();
            throw e;
        }
    }

    private static KeptRun kept(RunFolder folder, RunConfig config, @Nullable Continuation from) {
        try {
            return new KeptRun(folder, config, from);
        } catch (RuntimeException | LinkageError e) {
            folder.close();
            throw e;
        }
    }

    TrainingSession session() {
        return session;
    }

    /** Ends the session after its present decision, with a last checkpoint, and then closes the folder. */
    @Override
    public void close() {
        try (folder;
                recorder;
                decisions;
                summaries) {
            session.close();
        }
    }
}
