package safedreamer.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Spark's driver: carries out the runs of a sweep, each a job of one partition, so of one task, so of one process of the
 * trainer. Reads one line of JSON, the {@link SweepJob}; writes a line for each {@link Event}. Stops the runs when its
 * standard input ends, which it does too when the workbench dies.
 *
 * <p>A job a run, not a partition a run, so that one that fails for good does not take the others with it.
 */
public final class SweepLauncher {

    private static final long POLL_MILLIS = 200;
    private static final Duration LONGEST_FAREWELL = Duration.ofMinutes(1);

    private final JavaSparkContext spark;
    private final TaskEvents events;
    private final Map<Integer, JavaFutureAction<List<Integer>>> open = new LinkedHashMap<>();
    private volatile boolean cancelled;

    private SweepLauncher(JavaSparkContext spark) {
        this.spark = spark;
        events = new TaskEvents();
        spark.sc().addSparkListener(events);
    }

    /** Takes no arguments; what there is to be done comes through standard input. */
    public static void main(String[] args) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        SweepJob job = SweepJob.parse(in.readLine());
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.ui.enabled", "false")
                // A second attempt beside the first would write to the same run.
                .set("spark.speculation", "false")
                .set("spark.task.maxFailures", Integer.toString(job.attempts()));
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            SweepLauncher launcher = new SweepLauncher(spark);
            Thread watch = new Thread(() -> launcher.cancelAtEndOf(in), "parent-watch");
            watch.setDaemon(true);
            watch.start();
            launcher.carryOut(job);
        }
        // The watch still reads.
        System.exit(0);
    }

    private void cancelAtEndOf(BufferedReader in) {
        try {
            String line;
            do {
                line = in.readLine();
            } while (line != null);
        } catch (IOException e) {
            cancelled = true;
        }
        cancelled = true;
    }

    private void carryOut(SweepJob job) throws InterruptedException {
        spark.setLocalProperty("spark.job.interruptOnCancel", "true");
        for (SweepJob.Run run : job.runs()) {
            spark.setLocalProperty(TaskEvents.RUN, Integer.toString(run.number()));
            open.put(
                    run.number(),
                    spark.parallelize(List.of(run.number()), 1)
                            .map(new TrainerTask(run, job.folder(), job.environment()))
                            .collectAsync());
        }
        while (!open.isEmpty() && !cancelled) {
            open.entrySet().removeIf(entry -> entry.getValue().isDone() && ended(entry.getKey(), entry.getValue()));
            Thread.sleep(POLL_MILLIS);
        }
        if (cancelled) {
            spark.sc().cancelAllJobs();
            events.awaitIdle(LONGEST_FAREWELL);
        }
    }

    private static boolean ended(int run, JavaFutureAction<List<Integer>> result) {
        try {
            Event.ended(run, result.get().get(0)).print();
        } catch (ExecutionException e) {
            Event.gaveUp(
                            run,
                            String.valueOf(
                                    e.getCause() == null
                                            ? e.getMessage()
                                            : e.getCause().getMessage()))
                    .print();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
