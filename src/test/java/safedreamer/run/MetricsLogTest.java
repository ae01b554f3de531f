package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class MetricsLogTest {

    private record Line(int update, double loss) {}

    @TempDir
    private Path folder;

    @Test
    void everyEntryIsOnDiskAsSoonAsItIsAppended() {
        Path file = folder.resolve("metrics.jsonl");
        try (MetricsLog log = MetricsLog.open(file)) {
            log.append(new Line(1, 0.5));
            assertThat(file).hasContent("{\"update\":1,\"loss\":0.5}\n");
            log.append(Map.of("name", "σ"));
            assertThat(file).hasContent("{\"update\":1,\"loss\":0.5}\n{\"name\":\"σ\"}\n");
        }
    }

    @Test
    void numbersThatJsonDoesNotHaveAreNull() {
        Path file = folder.resolve("metrics.jsonl");
        try (MetricsLog log = MetricsLog.open(file)) {
            log.append(new Line(1, Double.NaN));
            log.append(Map.of("loss", Double.POSITIVE_INFINITY));
        }
        assertThat(file).hasContent("{\"update\":1,\"loss\":null}\n{\"loss\":null}\n");
    }

    @Test
    void aTornLastLineIsCutOffBeforeTheLogGoesOn() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        Files.writeString(file, "{\"update\":1}\n{\"update\":2}\n{\"upd");
        try (MetricsLog log = MetricsLog.open(file)) {
            log.append(Map.of("update", 3));
        }
        assertThat(file).hasContent("{\"update\":1}\n{\"update\":2}\n{\"update\":3}\n");
    }

    @Test
    void aFileWithoutAnyWholeLineStartsAnew() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        Files.writeString(file, "{\"upd");
        MetricsLog.open(file).close();
        assertThat(file).isEmptyFile();
    }

    @Test
    void threadsDoNotTearEachOthersLines() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        String longName = "x".repeat(2000);
        try (MetricsLog log = MetricsLog.open(file)) {
            IntStream.range(0, 400).parallel().forEach(i -> log.append(Map.of(longName, i)));
            log.force();
        }
        assertThat(Files.readAllLines(file))
                .hasSize(400)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("\\{\"x{2000}\":\\d+}"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsOneClearLine() {
        // The kernel's device on which every write fails for want of space.
        Path full = Path.of("/dev/full");
        try (MetricsLog log = MetricsLog.open(full)) {
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> log.append(new Line(1, 2)))
                    .withMessageContaining("the disk is full");
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> MetricsLog.open(folder.resolve("absent").resolve("metrics.jsonl")))
                .withMessageContaining("there is no such file or folder");
    }
}
