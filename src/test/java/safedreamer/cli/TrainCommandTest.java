package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;

/** Places that a run cannot be kept in are refused before anything is started or written. */
class TrainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithOtherFiles() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "years of work");
        assertRefused(folder, folder + " holds other files: name a new or empty folder");
        assertThat(folder).isDirectoryNotContaining(entry -> !entry.endsWith("thesis.tex"));
    }

    @Test
    void aFolderWithARun() {
        Path run = folder.resolve("run");
        RunDirectory.create(run, "{}", Manifest.ofThisProcess(List.of(), 1, "cpu", Instant.EPOCH));
        assertRefused(run, run + " holds a run already: name a new or empty folder");
    }

    @Test
    void aFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertRefused(file, "cannot write a run to " + file + ": it is a file; name a new or empty folder");
        assertThat(file).hasContent("x");
    }

    @Test
    void aResultThatCouldNotBeWrittenLeavesNoRunBehind() {
        Path run = folder.resolve("run");
        Path json = folder.resolve("absent").resolve("result.json");
        CommandLineRun refused =
                CommandLineRun.of("train", "--out", run.toString(), "--json", json.toString(), "--decisions", "1");
        assertThat(refused.err())
                .isEqualTo("safedreamer: cannot write " + json + ": there is no folder " + json.getParent()
                        + System.lineSeparator());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(run).doesNotExist();
    }

    private static void assertRefused(Path out, String message) {
        CommandLineRun run = CommandLineRun.of("train", "--out", out.toString(), "--decisions", "1");
        assertThat(run.err()).isEqualTo("safedreamer: " + message + System.lineSeparator());
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }
}
