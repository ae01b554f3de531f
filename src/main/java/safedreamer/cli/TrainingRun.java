package safedreamer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionLog;
import safedreamer.decision.SummaryLog;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.run.RunDirectory;
import safedreamer.training.Continuation;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.RunConfig;
import safedreamer.training.RunRecorder;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionOptions;
import safedreamer.training.SessionState;
import safedreamer.training.TrainingListener;
import safedreamer.training.TrainingSession;

/** One training run from start to end, watched from the command line. */
final class TrainingRun {

    private static final int STOPPED = 130;
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final RunDirectory run;
    private final PrintWriter out;
    private final TrainingSession session;
    private final TrainingTally tally = new TrainingTally();
    private final TrainingProgress progress;
    private final RunRecorder recorder;
    private final DecisionLog kept;
    private final SummaryLog summaries;

    /**
     * @param config what is asked for
     * @param continuation from where it goes on; null for a new run
     * @param terminal whether a line can be written over
     */
    TrainingRun(
            RunConfig config,
            @Nullable Continuation continuation,
            RunDirectory run,
            PrintWriter out,
            boolean terminal) {
        this.run = run;
        this.out = out;
        long decisions = config.decisions();
        SessionOptions options = SessionOptions.of(run, decisions, config.checkpointEvery(), continuation);
        session = new TrainingSession(continuation == null ? config.settings() : continuation.settings(), options);
        progress = new TrainingProgress(out, terminal, decisions, tally, System::nanoTime);
        recorder = continuation == null
                ? RunRecorder.of(run, config.settings(), decisions)
                : RunRecorder.of(run, continuation, decisions);
        kept = new DecisionLog(run.decisions());
        summaries = SummaryLog.open(
                run, continuation == null ? 0 : continuation.checkpoint().decisions());
        session.addListener(tally);
        session.addListener(recorder);
        session.addListener(kept);
        session.addListener(summaries);
        session.addListener(progress);
        session.addListener(new TrainingListener() {
            @Override
            public void onNotice(String line) {
                say(line);
            }
        });
    }

    /** Makes changes of settings by itself, each in the decision it is for. Before it starts. */
    void repeat(NavigableMap<Long, RunSettings> changes) {
        if (!changes.isEmpty()) {
            session.repeat(changes);
        }
    }

    /**
     * Trains until all decisions are made, or Ctrl-C.
     *
     * @return the exit status
     * @throws Exception what ended the run before its time
     */
    int toTheEnd(JsonResult json) throws Exception {
        long start = System.nanoTime();
        Thread stop = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        session.settings().plannerUse().caution().ifPresent(this::say);
        say("training in " + run.path());
        session.start();
        session.awaitEnd(FOR_EVER);
        if (session.state() == SessionState.CLOSED) {
            // Ctrl-C: the other thread says so, and ends the process when it has.
            stop.join();
            return STOPPED;
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        kept.close();
        summaries.close();
        recorder.close();
        progress.finish();
        if (tally.failure().isPresent()) {
            say("training stopped at decision " + tally.decisions() + " by an error; when its cause is mended, go on"
                    + " with: train --resume --out " + run.path());
            throw asException(tally.failure().get());
        }
        json.write(result((System.nanoTime() - start) / 1e9));
        say("done; the last checkpoint is in " + run.checkpoints());
        return 0;
    }

    /** On Ctrl-C, on a thread of its own while the process ends. */
    private void stop() {
        session.close();
        kept.close();
        summaries.close();
        recorder.close();
        progress.finish();
        say("stopped; the last checkpoint is in " + run.checkpoints() + "; go on with: train --resume --out "
                + run.path());
    }

    private Map<String, Object> result(double seconds) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("out", run.path().toString());
        EnvironmentSpec world = session.settings().environmentSpec();
        result.put("engine", world.engine());
        result.put("approximation", world.approximation());
        result.put("decisions", tally.decisions());
        result.put("episodes", tally.episodes());
        result.put("updates", tally.updates());
        result.put("seconds", seconds);
        result.put("recentEpisodes", TrainingTally.RECENT);
        result.put(
                "recentReturn", tally.recentMean(EpisodeRecord::episodeReturn).orElse(Double.NaN));
        result.put("recentCost", tally.recentMean(EpisodeRecord::cost).orElse(Double.NaN));
        return result;
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
