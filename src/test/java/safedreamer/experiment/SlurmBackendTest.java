package safedreamer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

/** What the back end makes of what Slurm says; Slurm is played by scripts, a scene for each look at its queue. */
@DisabledOnOs(OS.WINDOWS)
class SlurmBackendTest {

    @TempDir
    private Path folder;

    private final HeardEvents events = new HeardEvents();

    private void command(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** @param scenes of squeue, each a shell script that prints the queue; the last goes on for ever */
    private void slurm(String... scenes) throws IOException {
        command(
                "sbatch",
                "echo submitted >> '" + folder + "/submitted'",
                "expr 6 + $(wc -l < '" + folder + "/submitted')");
        command("scancel", "echo \"$@\" > '" + folder + "/cancelled'");
        for (int i = 0; i < scenes.length; i++) {
            Files.writeString(folder.resolve("scene-" + (i + 1)), scenes[i] + "\n");
        }
        command(
                "squeue",
                "echo look >> '" + folder + "/looks'",
                "n=$(wc -l < '" + folder + "/looks')",
                "[ $n -gt " + scenes.length + " ] && n=" + scenes.length,
                ". '" + folder + "/'scene-$n");
    }

    private SlurmBackend backend(int retries) {
        return new SlurmBackend(
                new Slurm(name -> folder.resolve(name).toString()),
                List.of("train", "--only"),
                new SlurmBackend.Options(folder, 0, retries, List.of("--partition=gpu"), Duration.ofMillis(1)));
    }

    private long submissions() throws IOException {
        return Files.readAllLines(folder.resolve("submitted")).size();
    }

    @Test
    void aTaskThatFailsIsSubmittedAgainAndTheOthersAreLeftAlone() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 3);
        slurm(
                "true",
                "echo 7 0 RUNNING; echo 7 1 RUNNING; echo 7 2 PENDING; echo 99 2 FAILED",
                Evaluations.doing(sweep, 0) + "; echo no space > '" + folder
                        + "/runs/slurm-1.log'; echo 7 0 COMPLETED; echo 7 1 NODE_FAIL; echo 7 2 PENDING",
                Evaluations.doing(sweep, 2) + "; echo 7 1 NODE_FAIL; echo 8 1 RUNNING; echo 7 2 COMPLETED",
                Evaluations.doing(sweep, 1) + "; echo 8 1 COMPLETED");

        assertThat(backend(1).carryOut(sweep, events)).isTrue();

        assertThat(events.lines())
                .containsExactly(
                        "start 0",
                        "start 1",
                        "done 0",
                        "error 1 again: Slurm task NODE_FAIL: no space",
                        "start 1",
                        "done 2",
                        "done 1");
        assertThat(submissions()).isEqualTo(2);
        assertThat(folder.resolve("runs/slurm.sh"))
                .content()
                .contains("#SBATCH --partition=gpu\n", "#SBATCH --array=1\n", "exec 'train' '--only'");
    }

    @Test
    void aRequeuedTaskStartsAnewAndOneThatFailsTooOftenIsGivenUp() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 1);
        slurm("true", "echo 7 0 RUNNING", "echo 7 0 PENDING", "echo 7 0 RUNNING", "echo 7 0 TIMEOUT");

        assertThat(backend(0).carryOut(sweep, events)).isFalse();

        assertThat(events.lines()).startsWith("start 0", "start 0").hasSize(3);
        assertThat(events.lines().get(2)).startsWith("error 0: Slurm task TIMEOUT: ");
    }

    @Test
    void whoTakesTheSweepUpFindsTheTasksThatGoOn() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 2);
        slurm("true", "echo 7 0 RUNNING; echo 7 1 CANCELLED", "echo 7 0 CANCELLED");
        assertThat(backend(3).carryOut(sweep, events)).isFalse();
        assertThat(events.lines())
                .containsExactly("start 0", "error 1: cancelled in Slurm", "error 0: cancelled in Slurm");

        Files.delete(folder.resolve("looks"));
        slurm(
                "echo 7 0 RUNNING; echo 7 1 CANCELLED",
                Evaluations.doing(sweep, 0) + ";" + Evaluations.doing(sweep, 1) + "; true");
        assertThat(backend(3).carryOut(sweep, events)).isTrue();

        assertThat(folder.resolve("runs/slurm.sh")).content().contains("#SBATCH --array=1\n");
        assertThat(submissions()).isEqualTo(2);
    }

    @Test
    void cancelledTasksAreFollowedUntilTheyHaveEnded() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 1);
        slurm("true", "echo 7 0 RUNNING", "echo 7 0 COMPLETING", "echo 7 0 CANCELLED");
        SlurmBackend backend = backend(5);
        Thread canceller = new Thread(() -> {
            while (events.lines().isEmpty()) {
                Thread.onSpinWait();
            }
            backend.cancel();
        });
        // The first scene of a running task must last until it was heard of.
        Files.writeString(
                folder.resolve("scene-3"),
                "[ -f '" + folder + "/cancelled' ] && echo 7 0 CANCELLED || echo 7 0 RUNNING\n");
        Files.writeString(folder.resolve("scene-4"), Files.readString(folder.resolve("scene-3")));
        canceller.start();

        assertThat(backend.carryOut(sweep, events)).isFalse();

        canceller.join();
        assertThat(folder.resolve("cancelled")).hasContent("7");
        assertThat(events.lines()).containsExactly("start 0");
    }

    @Test
    void withoutSlurmOneLineSaysSo() throws IOException {
        Sweep sweep = Evaluations.of(folder, 1);
        assertThatThrownBy(() -> backend(0).carryOut(sweep, events))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot start squeue: is this a machine from which jobs are submitted to Slurm?");
        slurm("true");
        command("sbatch", "echo sbatch: error: invalid partition specified: gpu >&2", "exit 1");
        assertThatThrownBy(() -> backend(0).carryOut(sweep, events))
                .isInstanceOf(UserError.class)
                .hasMessage("Slurm refuses sbatch: sbatch: error: invalid partition specified: gpu");
    }
}
