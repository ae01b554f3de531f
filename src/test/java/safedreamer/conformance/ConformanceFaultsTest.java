package safedreamer.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.conformance.method.MethodReplays;
import safedreamer.conformance.method.Recordings;
import safedreamer.conformance.world.WorldReplays;
import safedreamer.environment.physics.EngineKind;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One number that is wrong is found; a file that is damaged or foreign is told, and the others are compared. */
final class ConformanceFaultsTest {

    private static final Path METHOD = Recordings.FOLDER.resolve("safedreamer");
    private static final Path WORLD = Recordings.FOLDER.resolve("safety-gymnasium");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "scripted, lam_return, 0.001",
        "scripted, pid_osrp_lag_ema, 0.00001",
        "scripted, lagrange_default, 1e-13",
        "optimizer, actor_b, 0.0001",
    })
    void oneRecordedNumberThatIsAnotherIsABreachOfThatArray(String group, String output, double by) throws IOException {
        ObjectNode content = copy(METHOD, group);
        ObjectNode array = (ObjectNode) content.required("outputs").required(output);
        ArrayNode numbers = (ArrayNode) array.required(array.has("f64") ? "f64" : "data");
        int middle = numbers.size() / 2;
        numbers.set(middle, numbers.required(middle).doubleValue() + by);
        write(group + GoldenFile.SUFFIX, content.toString());
        FileReport report = compare().get(group + GoldenFile.SUFFIX);
        assertThat(report.outcome()).isEqualTo(FileReport.Outcome.BREACH);
        assertThat(report.comparisons())
                .filteredOn(Comparison::breached)
                .extracting(Comparison::name)
                .allMatch(name -> name.startsWith(output))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"r, reward", "qa, qpos", "va, qvel", "xy, xy", "sens, sensors"})
    void aStepThatLedElsewhereIsABreach(String key, String comparison) throws IOException {
        ObjectNode content = copy(WORLD, "PointGoal0-s1-const");
        JsonNode step = content.required("trace").required(7);
        if (key.equals("r")) {
            ((ObjectNode) step).put("r", step.required("r").doubleValue() + 1e-6);
        } else if (key.equals("sens")) {
            nudge((ArrayNode) step.required("sens").required("gyro"));
        } else {
            nudge((ArrayNode) step.required(key));
        }
        write("a" + GoldenFile.SUFFIX, content.toString());
        assertThat(compare().get("a" + GoldenFile.SUFFIX).comparisons())
                .filteredOn(Comparison::breached)
                .extracting(Comparison::name)
                .contains(comparison);
    }

    @ParameterizedTest
    @CsvSource({"cost, costs", "goal_met, flags", "trunc, flags", "heading, layouts", "rng_next, random stream"})
    void aFlagOrALayoutThatIsAnotherIsABreach(String key, String comparison) throws IOException {
        ObjectNode content = copy(WORLD, "PointGoal0-s1-const");
        ObjectNode step = (ObjectNode) content.required("trace").required(7);
        ObjectNode reset = (ObjectNode) content.required("resets").required(1);
        switch (key) {
            case "cost" -> ((ObjectNode) step.required("cost")).put("cost_sum", 1);
            case "goal_met", "trunc" -> step.put(key, true);
            default -> reset.put(key, Math.nextUp(reset.required(key).doubleValue()));
        }
        write("a" + GoldenFile.SUFFIX, content.toString());
        assertThat(compare().get("a" + GoldenFile.SUFFIX).comparisons())
                .filteredOn(Comparison::breached)
                .extracting(Comparison::name)
                .containsExactly(comparison);
    }

    @Test
    void damagedAndForeignFilesAreToldAndTheOthersAreCompared() throws IOException {
        Files.writeString(folder.resolve("a.json.gz"), "not gzipped");
        byte[] whole = Files.readAllBytes(METHOD.resolve("scripted.json.gz"));
        Files.write(folder.resolve("b.json.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        write("c.json.gz", "{\"format\": \"recipe/3\"}");
        write("d.json.gz", "[1, 2]");
        write("e.json.gz", "{");
        Files.copy(METHOD.resolve("losses.json.gz"), folder.resolve("losses.json.gz"));
        Files.copy(METHOD.resolve("optimizer.json.gz"), folder.resolve("z.json.gz"));
        Files.writeString(folder.resolve("README.md"), "not asked for");

        Map<String, FileReport> reports = compare();
        assertThat(reports).hasSize(7);
        assertThat(reports.get("a.json.gz").problem()).contains("not gzipped");
        assertThat(reports.get("b.json.gz").problem()).contains("b.json.gz");
        assertThat(reports.get("c.json.gz").problem()).contains("recipe/3");
        assertThat(reports.get("d.json.gz").problem()).contains("format");
        assertThat(reports.get("e.json.gz").problem()).contains("JSON");
        assertThat(reports.get("losses.json.gz").problem())
                .isEqualTo("losses.json.gz needs weights.json.gz in the same" + " folder");
        assertThat(reports.values())
                .filteredOn(each -> !each.problem().isEmpty())
                .hasSize(6)
                .allMatch(each -> each.problem().lines().count() == 1);
        assertThat(reports.get("z.json.gz").outcome()).isEqualTo(FileReport.Outcome.PASS);
    }

    @Test
    void aFileThatLacksSomethingIsToldByItsName() throws IOException {
        ObjectNode content = copy(METHOD, "scripted");
        ((ObjectNode) content.required("inputs")).remove("lam_cont");
        write("scripted.json.gz", content.toString());
        assertThat(compare().get("scripted.json.gz").problem()).contains("lam_cont");
    }

    @Test
    void anOutputThatNobodyKnowsIsNamed() throws IOException {
        ObjectNode content = copy(METHOD, "optimizer");
        ((ObjectNode) content.required("outputs"))
                .set("novel", content.required("outputs").required("model_b"));
        write("optimizer.json.gz", content.toString());
        FileReport report = compare().get("optimizer.json.gz");
        assertThat(report.coverage().compared()).isEqualTo(9);
        assertThat(report.coverage().recorded()).isEqualTo(10);
        assertThat(report.notCompared().keySet()).singleElement().asString().startsWith("novel");
    }

    @Test
    void whatIsNoFolderOrHoldsNoGoldenFileIsRefused() {
        assertThatThrownBy(() -> run(folder.resolve("nowhere")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not a folder");
        assertThatThrownBy(() -> run(folder)).isInstanceOf(UserError.class).hasMessageContaining("no golden file");
    }

    @Test
    void aNumberThatIsNoneIsABreach() {
        Findings findings = new Findings();
        findings.close("a", new double[] {Double.NaN}, new double[] {1}, Tolerance.PIECE);
        findings.close("b", new double[] {Double.POSITIVE_INFINITY}, new double[] {1}, Tolerance.PIECE);
        findings.close("c", new double[0], new double[] {1}, Tolerance.PIECE);
        assertThat(findings.report("f").comparisons()).hasSize(3).allMatch(Comparison::breached);
    }

    private static void nudge(ArrayNode numbers) {
        numbers.set(0, numbers.required(0).doubleValue() + 1e-6);
    }

    private static ObjectNode copy(Path from, String name) {
        return (ObjectNode)
                GoldenFile.read(from.resolve(name + GoldenFile.SUFFIX)).content();
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, FileReport> compare() {
        return run(folder).stream().collect(Collectors.toMap(FileReport::file, Function.identity()));
    }

    private static List<FileReport> run(Path where) {
        List<GoldenReplay> replays = new java.util.ArrayList<>(MethodReplays.all());
        replays.addAll(WorldReplays.on(EngineKind.PLANAR));
        return new Conformance(replays).compare(where, report -> {});
    }
}
