package safedreamer.experiment;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * Runs as tasks of Apache Spark, on whatever cluster the user's installation reaches. This program knows nothing of
 * Spark: it starts {@link SparkSubmit} with a driver of its own, which reads what is to be done as a line of JSON, writes
 * a line for each event, and ends with this process. A run whose worker is lost goes on from its newest checkpoint on
 * another. The program and the folder of the runs must be seen by all machines, under the same path.
 */
public final class SparkBackend implements SweepBackend {

    /** A process that is killed is begun anew so often; a worker that is lost does not count. */
    private static final int ATTEMPTS = 4;

    /** What a trainer needs to know of this machine's set-up, if it is there. */
    private static final List<String> ENVIRONMENT = List.of(
            "MALLOC_ARENA_MAX",
            "MALLOC_MMAP_THRESHOLD_",
            "MALLOC_TRIM_THRESHOLD_",
            "MALLOC_TOP_PAD_",
            "MUJOCO_PATH",
            "DJL_CACHE_DIR");

    private final SparkDriver driver;
    private final IntFunction<List<String>> program;
    private final Path workingFolder;
    private volatile @Nullable Process process;
    private volatile boolean cancelled;

    /**
     * @param program makes of a run's number a command of the system that carries it out
     * @param workingFolder of the commands, absolute
     */
    public SparkBackend(SparkDriver driver, IntFunction<List<String>> program, Path workingFolder) {
        this.driver = driver;
        this.program = program;
        this.workingFolder = workingFolder;
    }

    @Override
    public boolean carryOut(Sweep sweep, SweepListener listener) throws InterruptedException {
        AtomicFiles.createFolders(sweep.out());
        Map<Integer, SweepRun> open = new TreeMap<>();
        for (SweepRun run : sweep.runs()) {
            if (SweepState.isDone(sweep, run)) {
                listener.onDone(run);
            } else {
                open.put(run.number(), run);
            }
        }
        if (open.isEmpty() || cancelled) {
            return open.isEmpty();
        }
        Path log = sweep.out().resolve("spark.log");
        try {
            Process started = driver.start(sweep, log);
            process = started;
            if (cancelled) {
                cancel();
            }
            say(started, JsonText.line(job(sweep, open)));
            boolean all = follow(sweep, started, open, listener);
            int status = started.waitFor();
            if (!open.isEmpty() && !cancelled) {
                throw new UserError("Spark's driver ended (status " + status + ") before the runs did: "
                        + LogTail.lastLine(log) + "; see " + log);
            }
            return all && open.isEmpty();
        } catch (IOException e) {
            throw FileProblem.of("speak with Spark's driver; see", log, e);
        }
    }

    private static void say(Process driver, String line) {
        try {
            BufferedWriter in = driver.outputWriter();
            in.write(line);
            in.newLine();
            in.flush();
        } catch (IOException e) {
            // The driver has ended already; its log says why, and whoever waits for its events tells.
            return;
        }
    }

    private Map<String, Object> job(Sweep sweep, Map<Integer, SweepRun> open) {
        List<Map<String, Object>> runs = new ArrayList<>();
        for (SweepRun run : open.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", run.number());
            one.put("log", workingFolder.resolve(log(sweep, run)).toString());
            one.put("command", program.apply(run.number()));
            runs.add(one);
        }
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : ENVIRONMENT) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("formatVersion", 1);
        job.put("folder", workingFolder.toString());
        job.put("attempts", ATTEMPTS);
        job.put("environment", environment);
        job.put("runs", runs);
        return job;
    }

    private static Path log(Sweep sweep, SweepRun run) {
        return sweep.out().resolve("spark-" + run.number() + ".log");
    }

    /** Reads events until the driver says no more; takes the runs that have ended out of those that are open. */
    private boolean follow(Sweep sweep, Process started, Map<Integer, SweepRun> open, SweepListener listener)
            throws IOException {
        boolean all = true;
        BufferedReader out = started.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            JsonNode event = line.startsWith("{") ? JsonText.parse(line, "what Spark's driver says") : null;
            SweepRun run = event == null ? null : open.get(event.path("run").asInt(-1));
            if (event == null || run == null || cancelled) {
                continue;
            }
            switch (event.path("event").asString("")) {
                case "started" ->
                    listener.onStart(
                            run,
                            List.of(
                                    "Spark, attempt " + (event.path("attempt").asInt(0) + 1),
                                    "on",
                                    event.path("host").asString("")));
                case "lost" -> listener.onError(run, event.path("why").asString(""), true);
                case "gaveUp" -> {
                    listener.onError(run, event.path("why").asString(""), false);
                    open.remove(run.number());
                    all = false;
                }
                case "ended" -> {
                    open.remove(run.number());
                    if (SweepState.isDone(sweep, run)) {
                        listener.onDone(run);
                    } else {
                        listener.onError(run, LogTail.lastLine(log(sweep, run)), false);
                        all = false;
                    }
                }
                default ->
                    throw new UserError(
                            "Spark's driver says what this program does not understand: " + line + "; build both anew");
            }
        }
        return all;
    }

    @Override
    public void cancel() {
        cancelled = true;
        Process started = process;
        if (started != null) {
            try {
                started.getOutputStream().close();
            } catch (IOException e) {
                // The pipe is broken, so the driver has ended.
                return;
            }
        }
    }
}
