package safedreamer.workbench.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepBackend;
import safedreamer.experiment.SweepListener;
import safedreamer.experiment.SweepRun;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;

class SweepViewModelTest {

    @TempDir
    private Path folder;

    private static void await(SweepViewModel sweep, BooleanSupplier condition) {
        Instant last = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
            sweep.take();
            Thread.onSpinWait();
        }
    }

    private Path experiment() throws IOException {
        Path file = folder.resolve("experiment.json");
        Files.writeString(
                file,
                "{\"formatVersion\": 1, \"name\": \"b\", \"sweep\": {\"out\": \""
                        + folder.resolve("runs").toString().replace('\\', '/')
                        + "\", \"grid\": {\"planner.costLimit\": [1, 2]}, \"seeds\": [1, 2], \"decisions\": 100}}");
        return file;
    }

    /** Half way through a run: what its folder says then. */
    private static void leave(Sweep sweep, SweepRun run, String state, long decision) {
        Path place = sweep.folder(run);
        if (!RunDirectory.isRun(place)) {
            RunDirectory.create(place, "{}", Manifest.ofThisProcess(List.of(), run.seed(), "cpu", Instant.EPOCH));
        }
        RunStatus.now(state, decision, 100, null).write(RunDirectory.at(place).status());
    }

    /** Two runs end, one breaks, one stands at half its decisions until the sweep is cancelled. */
    private static final class Scripted implements SweepBackend {

        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public boolean carryOut(Sweep sweep, SweepListener listener) throws InterruptedException {
            for (SweepRun run : sweep.runs()) {
                listener.onStart(run, List.of("train"));
                if (run.number() < 2) {
                    leave(sweep, run, "FINISHED", 100);
                    listener.onDone(run);
                } else if (run.number() == 2) {
                    listener.onError(run, "the disk is full", false);
                } else {
                    leave(sweep, run, "TRAINING", 50);
                }
            }
            cancelled.await();
            return false;
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }
    }

    @Test
    void itSaysHowFarItIsAndWhatWentWrongAndCanBeStopped() throws IOException {
        try (SweepViewModel sweep = new SweepViewModel(slots -> new Scripted())) {
            sweep.file().set(experiment().toString());
            sweep.start();
            await(sweep, () -> sweep.share().get() > 0.6);
            assertThat(sweep.running().get()).isTrue();
            assertThat(sweep.share().get()).isEqualTo(0.625);
            assertThat(sweep.words().get()).startsWith("2 of 4 runs done, 1 training, 1 given up");
            assertThat(sweep.trouble().get()).contains("costLimit-2").endsWith("the disk is full");

            sweep.cancel();
            await(sweep, () -> !sweep.running().get());
            assertThat(sweep.words().get()).isEqualTo("2 of 4 runs done, 1 given up; stopped, Start goes on");
        }
    }

    @Test
    void aFileWithoutASweepIsRefusedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("none.json"), "{\"formatVersion\": 1}");
        try (SweepViewModel sweep = new SweepViewModel(slots -> new Scripted())) {
            sweep.file().set(file.toString());
            sweep.start();
            assertThat(sweep.trouble().get()).contains(file + " holds no sweep");
            assertThat(sweep.running().get()).isFalse();
        }
    }
}
