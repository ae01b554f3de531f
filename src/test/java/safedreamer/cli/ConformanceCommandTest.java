package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;
import tools.jackson.databind.JsonNode;

final class ConformanceCommandTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    private Path folder;

    @Test
    void aLineAFileAndStatusZeroWhereNothingIsBreached() throws IOException {
        copy("safedreamer", "scripted.json.gz");
        copy("safety-gymnasium", "PointGoal0-s1-const.json.gz");
        Path json = folder.resolve("result.json");
        CommandLineRun run = CommandLineRun.of("conformance", folder.toString(), "--json", json.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("PointGoal0-s1-const.json.gz: 60 of 60 steps on ")
                        && line.contains("qpos ")
                        && line.contains("costs 0 mismatches of 60")
                        && line.endsWith("; pass"))
                .anyMatch(line ->
                        line.startsWith("scripted.json.gz: 13 of 13 recorded arrays") && line.endsWith("; pass"))
                .anyMatch(line -> line.startsWith("    ours differs on purpose: "))
                .contains("2 files: 2 pass");
        JsonNode result = JsonText.parse(Files.readString(json), "result");
        assertThat(result.required("pass").intValue()).isEqualTo(2);
        assertThat(result.required("files")).hasSize(2);
        JsonNode trace = result.required("files").required(0);
        assertThat(trace.required("compared").intValue()).isEqualTo(60);
        assertThat(trace.required("comparisons").findValuesAsString("name"))
                .contains("qpos", "observation (coordinates)");
    }

    @Test
    void aBreachIsStatusOneAndNamed() throws IOException {
        breach();
        CommandLineRun run = CommandLineRun.of("conformance", folder.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("    BREACH actor_b ")
                .contains("; breach")
                .contains("1 file: 1 breach");
    }

    /** What is wrong with our numbers matters more than what is wrong with a file. */
    @Test
    void aFileThatCannotBeReadIsStatusTwoUnlessThereIsABreach() throws IOException {
        Files.writeString(folder.resolve("foreign.json.gz"), "text");
        CommandLineRun run = CommandLineRun.of("conformance", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("foreign.json.gz").contains("1 file: 1 unreadable");
        breach();
        assertThat(CommandLineRun.of("conformance", folder.toString()).status()).isEqualTo(1);
    }

    @Test
    void anEmptyFolderIsStatusTwoAndOneLine() {
        CommandLineRun run = CommandLineRun.of("conformance", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("no golden file");
    }

    private void breach() throws IOException {
        Path file = folder.resolve("optimizer.json.gz");
        String text;
        try (var in = new java.util.zip.GZIPInputStream(
                Files.newInputStream(GOLDEN.resolve("safedreamer").resolve("optimizer.json.gz")))) {
            text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        var content = (tools.jackson.databind.node.ObjectNode) JsonText.parse(text, "optimizer");
        var array = (tools.jackson.databind.node.ArrayNode)
                content.required("outputs").required("actor_b").required("f64");
        array.set(0, 3.0);
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private void copy(String format, String file) throws IOException {
        Files.copy(GOLDEN.resolve(format).resolve(file), folder.resolve(file));
    }
}
