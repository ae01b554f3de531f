package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.RunStatus;

/** A sweep on Apache Spark that loses a worker in the midst of a run ends as the same sweep on this machine does. */
@Tag("full")
class SparkSweepTest {

    private static final int RUNS = 8;
    private static final long DECISIONS = 300;
    private static final int LONGEST_SECONDS = 3000;

    @TempDir
    private Path folder;

    @Test
    void runsOfALostWorkerGoOnFromTheirCheckpointOnAnother() throws IOException, InterruptedException {
        assumeTrue(LoopbackSpark.isBuilt(), "Spark is not in target/spark: build with -Pspark,full");
        TinySweep sweep = TinySweep.write(folder.resolve("spark"), 4, 2, DECISIONS, 0);
        Path lost;
        String said;
        try (LoopbackSpark spark = LoopbackSpark.start(Files.createDirectory(folder.resolve("cluster")))) {
            List<String> words = new ArrayList<>(List.of("sweep", sweep.file().toString()));
            words.addAll(spark.options());
            ChildProcess process =
                    ChildProcess.start(folder, LoopbackSpark.environment(), words.toArray(String[]::new));
            lost = killAWorkerInTheMidstOf(sweep, spark, process);
            assertThat(process.await(LONGEST_SECONDS))
                    .as(process.out() + process.err())
                    .isZero();
            said = process.out();
        }
        TinySweep local = TinySweep.write(folder.resolve("local"), 4, 2, DECISIONS, 0);
        ChildProcess alone = ChildProcess.start(folder, "sweep", local.file().toString(), "--slots", "2");
        assertThat(alone.await(LONGEST_SECONDS)).as(alone.err()).isZero();

        System.out.println(said);
        assertThat(said).contains(lost.getFileName() + ": ", "; trying again", "8 of 8 runs are in");
        assertThat(lost.resolve("resumes.jsonl"))
                .as("it went on from a checkpoint")
                .isNotEmptyFile();
        assertThat(sweep.table()).hasSize(1 + RUNS).isEqualTo(local.table());
    }

    private static Path killAWorkerInTheMidstOf(TinySweep sweep, LoopbackSpark spark, ChildProcess process)
            throws IOException, InterruptedException {
        while (process.isAlive()) {
            for (Path run : sweep.runs()) {
                RunStatus status = RunStatus.read(run.resolve("status.json")).orElseThrow();
                if (TinySweep.isUnderWay(run, DECISIONS) && spark.killWorkerOf(status.pid())) {
                    System.out.println("killed the worker of " + run.getFileName() + " at decision "
                            + TinySweep.newestCheckpoint(run));
                    return run;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("No run was ever under way: " + process.out() + process.err());
    }
}
