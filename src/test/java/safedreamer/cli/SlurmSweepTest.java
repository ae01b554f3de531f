package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;

/** A sweep on Slurm, whose tasks are requeued and cancelled, ends as the same sweep on this machine does. */
@Tag("full")
class SlurmSweepTest {

    private static final int RUNS = 4;
    private static final long DECISIONS = 300;
    private static final int LONGEST_SECONDS = 3000;

    @TempDir
    private Path folder;

    @Test
    void requeuedAndCancelledRunsGoOnFromTheirCheckpoint() throws IOException, InterruptedException {
        assumeTrue(LoopbackSlurm.isInstalled(), "Slurm is not installed: its packages are slurm-wlm and munge");
        TinySweep sweep = TinySweep.write(folder.resolve("slurm"), 2, 2, DECISIONS, 1);
        Path requeued;
        String said;
        try (LoopbackSlurm slurm = LoopbackSlurm.start()) {
            ChildProcess first = start(sweep, slurm);
            requeued = underWay(sweep, first);
            String job = JsonText.tree(sweep.out().resolve("slurm.json"))
                    .path("jobs")
                    .path(0)
                    .asString();
            String task = job + "_" + TinySweep.number(requeued);
            assertThat(slurm.command("scontrol", "requeue", task)).isEmpty();
            while (first.isAlive() && Files.notExists(requeued.resolve("resumes.jsonl"))) {
                // Slurm would else wait two minutes; it refuses as long as the task has not ended.
                slurm.command("scontrol", "update", "JobId=" + task, "StartTime=now");
                TimeUnit.MILLISECONDS.sleep(500);
            }
            first.interrupt();
            assertThat(first.await(LONGEST_SECONDS)).as(first.err()).isEqualTo(130);
            System.out.println(first.out());
            awaitNoTask(slurm);

            ChildProcess second = start(sweep, slurm);
            assertThat(second.await(LONGEST_SECONDS))
                    .as(second.out() + second.err())
                    .isZero();
            said = second.out();
        }
        TinySweep local = TinySweep.write(folder.resolve("local"), 2, 2, DECISIONS, 1);
        ChildProcess alone = ChildProcess.start(folder, "sweep", local.file().toString(), "--slots", "2");
        assertThat(alone.await(LONGEST_SECONDS)).as(alone.err()).isZero();

        System.out.println(said);
        assertThat(requeued.resolve("resumes.jsonl"))
                .as("it went on from a checkpoint")
                .isNotEmptyFile();
        assertThat(sweep.table()).hasSize(1 + RUNS).isEqualTo(local.table());
    }

    private ChildProcess start(TinySweep sweep, LoopbackSlurm slurm) throws IOException, InterruptedException {
        return ChildProcess.startInterruptible(
                folder, slurm.environment(), "sweep", sweep.file().toString(), "--on", "slurm");
    }

    /** A cancelled task may take longer over its last checkpoint than the sweep waits for it. */
    private static void awaitNoTask(LoopbackSlurm slurm) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        String queue = slurm.command("squeue", "--noheader");
        while (!queue.isEmpty() && System.nanoTime() < end) {
            assertThat(queue).as("all tasks are cancelled").doesNotContain(" PD ", " R ");
            TimeUnit.MILLISECONDS.sleep(500);
            queue = slurm.command("squeue", "--noheader");
        }
        assertThat(queue).isEmpty();
    }

    private static Path underWay(TinySweep sweep, ChildProcess process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            for (Path run : sweep.runs()) {
                if (TinySweep.isUnderWay(run, DECISIONS)) {
                    return run;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("No run was ever under way: " + process.out() + process.err());
    }
}
