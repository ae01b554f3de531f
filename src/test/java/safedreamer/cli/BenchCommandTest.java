package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.benchmark.Benchmark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

    @Test
    void aPatternThatFindsNothingIsAnsweredWithTheNames() {
        CommandLineRun run = CommandLineRun.of("bench", "--only", "no such row");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--only no such row matches no row", "decision/vector/500-15-6", "start");
    }

    @Test
    void theWindowsRowsComeLast() {
        Window window = new Window() {
            @Override
            public void open(WindowRequest request) {
                throw new AssertionError("only its frames are timed");
            }

            @Override
            public List<Benchmark> benchmarks() {
                return List.of(new Benchmark("window/of-a-test", 0, 1, () -> () -> {}));
            }
        };
        CommandLineRun run = CommandLineRun.withWindow(window, "bench", "--only", "no such row");

        assertThat(run.err().strip()).endsWith("start, window/of-a-test");
    }

    @Test
    void aBrokenPatternIsSaidToBeOne() {
        CommandLineRun run = CommandLineRun.of("bench", "--only", "[");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--only [ is no regular expression");
    }

    @Test
    @Tag("full")
    void writesTheTable(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("bench.json");
        CommandLineRun run =
                CommandLineRun.of("bench", "--only", "environment", "--runs", "2", "--json", file.toString());

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode result = new JsonMapper().readTree(Files.readString(file));
        assertThat(result.propertyNames()).contains("sgemmGflops", "threads", "sgemm");
        assertThat(result.get("rows").size()).isEqualTo(1);
        JsonNode row = result.get("rows").get(0);
        assertThat(row.get("name").asString()).isEqualTo("environment/planar");
        assertThat(row.get("runs").asInt()).isEqualTo(2);
        assertThat(row.propertyNames())
                .contains("medianMs", "p10Ms", "p90Ms", "medianCpuMs", "gflop", "shareOfPeak", "peakRssMb");
    }
}
