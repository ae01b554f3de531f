package safedreamer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.framework.Summary;
import org.tensorflow.util.Event;

/** Event files, read by TensorFlow's own message classes and by a checksum written down bit by bit. */
class RunEventsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_250L), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private RunDirectory run() {
        return RunDirectory.create(
                folder.resolve("run"), "{}", Manifest.ofThisProcess(List.of(), 1, "cpu", Instant.EPOCH));
    }

    private List<Event> read() throws IOException {
        try (var files = Files.list(folder.resolve("events"))) {
            return frames(Files.readAllBytes(files.findFirst().orElseThrow()));
        }
    }

    private static List<Event> frames(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Event> events = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] length = new byte[8];
            in.get(length);
            assertThat(in.getInt()).isEqualTo(masked(crc32c(length)));
            byte[] data = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            in.get(data);
            assertThat(in.getInt()).isEqualTo(masked(crc32c(data)));
            events.add(Event.parseFrom(data));
        }
        return events;
    }

    /** Castagnoli's polynomial, reflected, a bit at a time. */
    private static int crc32c(byte[] data) {
        int crc = -1;
        for (byte value : data) {
            crc ^= value & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0x82f63b78;
            }
        }
        return ~crc;
    }

    private static int masked(int crc) {
        return ((crc >>> 15) | (crc << 17)) + 0xa282ead8;
    }

    private static Map<String, Float> values(Event event) {
        Map<String, Float> values = new java.util.LinkedHashMap<>();
        for (Summary.Value value : event.getSummary().getValueList()) {
            values.put(value.getTag(), value.getSimpleValue());
        }
        return values;
    }

    @Test
    void theReadersOwnChecksumIsRight() {
        assertThat(crc32c("123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo(0xe3069283);
    }

    @Test
    void whatIsLoggedIsInTheEventFile() throws IOException {
        RunDirectory run = run();
        try (RunEvents events = RunEvents.open(run, folder.resolve("events"), CLOCK)) {
            events.update(Map.of("decision", 3_000_000_000L, "model/total", 1.5));
            events.episode(Map.of("decision", 40, "phase", "ACTING", "cost", Double.NaN, "penalty", Map.of("p", -2)));
        }

        List<Event> read = read();
        assertThat(read).hasSize(3);
        assertThat(read.get(0).getFileVersion()).isEqualTo("brain.Event:2");
        assertThat(read.get(0).getWallTime()).isEqualTo(1_700_000_000.25);
        assertThat(read.get(1).getStep()).isEqualTo(3_000_000_000L);
        assertThat(values(read.get(1))).containsEntry("model/total", 1.5f);
        assertThat(read.get(2).getStep()).isEqualTo(40);
        assertThat(values(read.get(2))).containsEntry("episode/penalty/p", -2f).doesNotContainKey("episode/cost");
    }

    @Test
    void aRunThatGoesOnHasTheCurvesOfItsLogsOnceAndNoMore() throws IOException {
        RunDirectory run = run();
        try (MetricsLog log = MetricsLog.open(run.metrics());
                RunEvents first = RunEvents.open(run, folder.resolve("events"), CLOCK)) {
            for (int i = 1; i <= 3; i++) {
                Map<String, Object> line = Map.of("update", i, "decision", 10 * i, "model/total", i);
                log.append(line);
                first.update(line);
            }
        }
        MetricsLog.keep(run.metrics(), line -> line.number("decision") <= 20);
        RunEvents.open(run, folder.resolve("events"), CLOCK).close();

        assertThat(read()).extracting(Event::getStep).containsExactly(0L, 10L, 20L);
    }

    @Test
    void aLogIsExportedAsATable() throws IOException {
        Path log = folder.resolve("log.jsonl");
        Files.writeString(log, "{\"a\":1,\"b\":null,\"t\":\"x\"}\n{\"a\":0.5,\"c\":{\"d\":-3}}\n{\"torn");
        Path csv = folder.resolve("log.csv");
        CsvExport.write(log, csv);
        assertThat(csv).hasContent("a,b,c/d\n1,,\n0.5,,-3\n");
    }
}
