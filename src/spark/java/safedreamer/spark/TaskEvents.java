package safedreamer.spark;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import scala.jdk.javaapi.CollectionConverters;

/** Says of each task when it starts, and when it is lost. */
final class TaskEvents extends SparkListener {

    /** The property of a job that names its run. */
    static final String RUN = "safedreamer.run";

    private static final long POLL_MILLIS = 100;

    private final Map<Integer, Integer> runOfStage = new ConcurrentHashMap<>();
    private final AtomicInteger active = new AtomicInteger();

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        int run = Integer.parseInt(job.properties().getProperty(RUN));
        CollectionConverters.asJava(job.stageIds()).forEach(stage -> runOfStage.put((Integer) stage, run));
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart task) {
        active.incrementAndGet();
        Event.started(
                        run(task.stageId()),
                        task.taskInfo().attemptNumber(),
                        task.taskInfo().host())
                .print();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        active.decrementAndGet();
        if (task.reason() instanceof TaskFailedReason reason) {
            Event.lost(run(task.stageId()), reason.toErrorString()).print();
        }
    }

    private int run(int stage) {
        return runOfStage.getOrDefault(stage, -1);
    }

    /** Waits until no task runs, so that each can save its work. */
    void awaitIdle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (active.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
        }
    }
}
