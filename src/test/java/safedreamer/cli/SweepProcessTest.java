package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.RunStatus;

/** A sweep with real processes that is killed half-way, leaves none behind, and is taken up again. */
class SweepProcessTest {

    @TempDir
    private Path folder;

    private Path experiment(long decisions) throws IOException {
        String train = Stream.of(TinyTraining.command(12, "--checkpoint-every", "20"))
                .skip(1)
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(", "));
        return Files.writeString(
                folder.resolve("experiment.json"),
                "{\"formatVersion\": 1, \"name\": \"tiny\", \"sweep\": {\"out\": \"" + folder.resolve("runs")
                        + "\", \"train\": [" + train + "], \"grid\": {\"planner.costLimit\": [1, 2]}, \"decisions\": "
                        + decisions + ", \"evaluate\": {\"episodes\": 1, \"seed\": 3}}}");
    }

    private List<Path> statuses() throws IOException {
        Path runs = folder.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(runs)) {
            return all.map(run -> run.resolve("status.json"))
                    .filter(Files::exists)
                    .toList();
        }
    }

    @Test
    void aSweepThatIsKilledLeavesNoProcessAndGoesOn() throws IOException, InterruptedException {
        Path experiment = experiment(195);
        ChildProcess killed = ChildProcess.start(folder, "sweep", experiment.toString());
        while (killed.isAlive() && statuses().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        killed.kill();
        long trainer = RunStatus.read(statuses().get(0)).orElseThrow().pid();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (ProcessHandle.of(trainer).map(ProcessHandle::isAlive).orElse(false) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(ProcessHandle.of(trainer).map(ProcessHandle::isAlive).orElse(false))
                .as("the trainer ends with its parent")
                .isFalse();

        ChildProcess again = ChildProcess.start(folder, "sweep", experiment.toString());
        assertThat(again.await()).as(again.out() + again.err()).isZero();

        List<String> table = Files.readAllLines(folder.resolve("results.csv"));
        assertThat(table).hasSize(3);
        assertThat(table.get(0)).startsWith("run,planner.costLimit,seed,state,decisions,last10_return");
        assertThat(table.get(1))
                .startsWith("00-costLimit-1-seed-1,1,1,FINISHED,195,")
                .contains(",1,");
        assertThat(table.get(2)).startsWith("01-costLimit-2-seed-1,2,1,FINISHED,195,");
        assertThat(again.out()).contains("2 of 2 runs are in");
    }
}
