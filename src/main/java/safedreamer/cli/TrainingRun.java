package safedreamer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import safedreamer.run.RunDirectory;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionOptions;
import safedreamer.training.SessionState;
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

    /**
     * @param decisions after which the run ends; 0 for no end
     * @param checkpointEvery decisions; 0 for a checkpoint at the end alone
     * @param terminal whether a line can be written over
     */
    TrainingRun(
            RunSettings settings,
            long decisions,
            long checkpointEvery,
            RunDirectory run,
            PrintWriter out,
            boolean terminal) {
        this.run = run;
        this.out = out;
        session = new TrainingSession(settings, new SessionOptions(decisions, run.checkpoints(), checkpointEvery));
        progress = new TrainingProgress(out, terminal, decisions, tally, System::nanoTime);
        recorder = new RunRecorder(run);
        session.addListener(tally);
        session.addListener(recorder);
        session.addListener(progress);
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
        say("training in " + run.path());
        session.start();
        session.awaitEnd(FOR_EVER);
        if (session.state() == SessionState.CLOSED) {
            // Ctrl-C: the other thread says so, and ends the process when it has.
            stop.join();
            return STOPPED;
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        recorder.close();
        progress.finish();
        if (tally.failure().isPresent()) {
            throw asException(tally.failure().get());
        }
        json.write(result((System.nanoTime() - start) / 1e9));
        say("done; the last checkpoint is in " + run.checkpoints());
        return 0;
    }

    /** On Ctrl-C, on a thread of its own while the process ends. */
    private void stop() {
        session.close();
        recorder.close();
        progress.finish();
        say("stopped; the last checkpoint is in " + run.checkpoints());
    }

    private Map<String, Object> result(double seconds) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("out", run.path().toString());
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
