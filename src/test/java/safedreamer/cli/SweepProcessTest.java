package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.RunStatus;

/** A sweep with real processes that is killed half-way, leaves none behind, and is taken up again. */
class SweepProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aSweepThatIsKilledLeavesNoProcessAndGoesOn() throws IOException, InterruptedException {
        TinySweep sweep = TinySweep.write(folder, 2, 1, 195, 1);
        ChildProcess killed = ChildProcess.start(folder, "sweep", sweep.file().toString());
        while (killed.isAlive() && sweep.runs().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        killed.kill();
        long trainer = RunStatus.read(sweep.runs().get(0).resolve("status.json"))
                .orElseThrow()
                .pid();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (ProcessHandle.of(trainer).map(ProcessHandle::isAlive).orElse(false) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(ProcessHandle.of(trainer).map(ProcessHandle::isAlive).orElse(false))
                .as("the trainer ends with its parent")
                .isFalse();

        ChildProcess again = ChildProcess.start(folder, "sweep", sweep.file().toString());
        assertThat(again.await()).as(again.out() + again.err()).isZero();

        List<String> table = sweep.table();
        assertThat(table).hasSize(3);
        assertThat(table.get(0)).startsWith("run,planner.costLimit,seed,state,decisions,last10_return");
        assertThat(table.get(1))
                .startsWith("00-costLimit-1-seed-1,1,1,FINISHED,195,")
                .contains(",1,");
        assertThat(table.get(2)).startsWith("01-costLimit-2-seed-1,2,1,FINISHED,195,");
        assertThat(again.out()).contains("2 of 2 runs are in");
        assertThat(folder.resolve("results.svg")).content().contains("Cost limit b");
    }
}
