package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class RunStatusTest {

    @TempDir
    private Path folder;

    @Test
    void aRunWhoseProcessIsGoneIsInterrupted() throws IOException, InterruptedException {
        Process gone =
                new ProcessBuilder("java", "-version").redirectErrorStream(true).start();
        gone.getInputStream().readAllBytes();
        gone.waitFor(60, TimeUnit.SECONDS);
        RunStatus alive = RunStatus.now("TRAINING", 5, 10, null);
        RunStatus dead = new RunStatus(1, "TRAINING", 5, 10, gone.pid(), alive.host(), alive.heartbeat(), null);

        assertThat(alive.presentState()).isEqualTo("TRAINING");
        assertThat(dead.presentState()).isEqualTo("INTERRUPTED");
        assertThat(new RunStatus(1, "FINISHED", 5, 10, gone.pid(), alive.host(), alive.heartbeat(), null)
                        .presentState())
                .isEqualTo("FINISHED");
    }

    @Test
    void theFileFollowsTheRun() {
        Path file = folder.resolve("status.json");
        try (StatusFile status = StatusFile.open(file, 100)) {
            status.reached(7);
            status.enter("FAILED", new IllegalStateException("no luck"));
            assertThat(RunStatus.read(file)).hasValueSatisfying(read -> {
                assertThat(read.state()).isEqualTo("FAILED");
                assertThat(read.decision()).isEqualTo(7);
                assertThat(read.decisions()).isEqualTo(100);
                assertThat(read.message()).isEqualTo("IllegalStateException: no luck");
                assertThat(read.pid()).isEqualTo(ProcessHandle.current().pid());
            });
        }
    }

    @Test
    void aLaterFormatIsRefusedAndAnAbsentOneIsNone() throws IOException {
        Path file = folder.resolve("status.json");
        assertThat(RunStatus.read(file)).isEmpty();
        Files.writeString(file, "{\"formatVersion\": 2, \"decision\": 1, \"decisions\": 1, \"pid\": 1}");
        assertThatThrownBy(() -> RunStatus.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("format version 2");
    }
}
