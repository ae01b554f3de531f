package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class LogLineTest {

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void writeTwoLines() {
        log = folder.resolve("log.jsonl");
        try (MetricsLog written = MetricsLog.open(log)) {
            written.append(Map.of("cost", 2.5, "phase", "zögernd"));
            written.append(Map.of("cost", Double.NaN, "phase", "ACTING"));
        }
    }

    @Test
    void linesComeAsTheyWereWritten() {
        List<LogLine> lines = read();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).number("cost")).isEqualTo(2.5);
        assertThat(lines.get(0).text("phase")).isEqualTo("zögernd");
        assertThat(lines.get(1).number("cost")).isNaN();
        assertThat(lines.get(1).has("cost")).isTrue();
        assertThat(lines.get(1).has("costs")).isFalse();
    }

    @Test
    void whatACrashLeftOfALineIsNoLine() throws IOException {
        append("{\"cost\": 3");
        assertThat(read()).hasSize(2);
        append("}");
        assertThat(read()).hasSize(2);
        append("\n");
        assertThat(read()).hasSize(3);
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        append("{\"cost\": \n{}\n");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(this::read)
                .withMessageStartingWith(log + ", line 3, is not JSON: ");
    }

    @Test
    void whatIsNotThereIsNamed() {
        LogLine line = read().get(0);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> line.number("price"))
                .withMessage(log + ", line 1, has no number \"price\"");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> line.number("phase"))
                .withMessage(log + ", line 1, has no number \"phase\"");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> line.text("cost"))
                .withMessage(log + ", line 1, has no text \"cost\"");
    }

    @Test
    void anAbsentLogIsSaidToBeAbsent() {
        Path absent = folder.resolve("absent");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> LogLine.readAll(absent, line -> {}))
                .withMessage("cannot read " + absent + ": there is no such file or folder");
    }

    private List<LogLine> read() {
        List<LogLine> lines = new ArrayList<>();
        LogLine.readAll(log, lines::add);
        return lines;
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}
