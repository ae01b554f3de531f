package safedreamer.run.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.run.RunStatus;
import safedreamer.run.RunTags;
import safedreamer.settings.UserError;

class RunIndexTest {

    private static final Map<String, String> DEFAULTS = Map.of("planner.costLimit", "25.0", "later", "false");

    @TempDir
    private Path root;

    private final List<String> notices = new ArrayList<>();

    private RunDirectory run(String name, double limit, int seed, int metricRows) throws IOException {
        RunDirectory run = RunDirectory.create(
                root.resolve(name),
                "{\"formatVersion\": 1, \"settings\": {\"variant\": \"OSRP\", \"seed\": " + seed
                        + ", \"planner\": {\"costLimit\": " + limit + "}}}",
                Manifest.ofThisProcess(List.of(), seed, "cpu", Instant.EPOCH));
        StringBuilder episodes =
                new StringBuilder("{\"decision\":5,\"phase\":\"EXPLORING\",\"episodeReturn\":-9," + "\"cost\":90}\n");
        for (int i = 1; i <= 12; i++) {
            episodes.append("{\"decision\":" + 10 * i + ",\"phase\":\"ACTING\",\"episodeReturn\":" + i + ",\"cost\":"
                    + limit + "}\n");
        }
        Files.writeString(run.episodes(), episodes);
        StringBuilder metrics = new StringBuilder();
        for (int i = 1; i <= metricRows; i++) {
            metrics.append("{\"update\":" + i + ",\"decision\":" + i + ",\"model/total\":" + 1000.0 / i
                    + ",\"model/gradient\":0.123456789,\"model/observation\":1.23456789,\"actor/loss\":-0.00123}\n");
        }
        Files.writeString(run.metrics(), metrics);
        RunStatus.now("FINISHED", 120, 120, null).write(run.status());
        return run;
    }

    private List<String> found(RunIndex index, String... conditions) {
        return index.find(List.of(conditions).stream().map(RunCondition::parse).toList()).stream()
                .map(run -> run.path().toString())
                .toList();
    }

    @Test
    void runsAreFoundByWhatTheyAre() throws IOException {
        run("a", 1, 1, 3);
        RunDirectory b = run("deep/b", 2, 2, 1000);
        run("c", 10, 3, 0);
        new RunTags(1, List.of()).with(List.of("good")).write(b.tags());
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            assertThat(index.update(notices::add)).isEqualTo(new RunIndex.Update(3, 3, 0));

            assertThat(found(index)).containsExactly("a", "c", "deep/b");
            assertThat(found(index, "tag=good")).containsExactly("deep/b");
            assertThat(found(index, "tag!=good")).containsExactly("a", "c");
            assertThat(found(index, "planner.costLimit<10")).containsExactly("a", "deep/b");
            assertThat(found(index, "costLimit>=2", "seed!=3")).containsExactly("deep/b");
            assertThat(found(index, "variant=osrp", "recentCost<=1")).containsExactly("a");
            assertThat(found(index, "state=finished")).hasSize(3);
            assertThat(found(index, "state=failed")).isEmpty();
            assertThat(found(index, "state<5")).as("a word is no number").isEmpty();

            RunFacts facts =
                    index.find(List.of(RunCondition.parse("path=deep/b"))).get(0);
            assertThat(facts.recentReturn()).as("of the last ten").isEqualTo(7.5);
            assertThat(facts.episodes()).isEqualTo(13);
            assertThat(facts.metricRows()).isEqualTo(1000);
            assertThat(facts.decisions()).isEqualTo(1000);
            assertThat(facts.parameters()).containsEntry("planner.costLimit", "2.0");
            RunFacts.Curve loss = index.curves(facts.path()).get("model/total");
            assertThat(loss.decisions()).hasSizeBetween(128, 258).startsWith(1).endsWith(1000);
            assertThat(loss.values()).startsWith(1000).endsWith(1);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void aRunWithoutEpisodesMeetsNothingThatIsAskedOfThem() {
        RunFacts run = new RunFacts(
                Path.of("a"), 0, "TRAINING", "", 5, 0, 0, Double.NaN, Double.NaN, Map.of(), List.of(), Map.of());
        for (String operator : List.of("=", "!=", "<", "<=", ">", ">=")) {
            assertThat(RunCondition.all(RunCondition.parseAll("recentReturn" + operator + "1")))
                    .rejects(run);
        }
        assertThat(RunCondition.all(RunCondition.parseAll("decisions<6, state=training")))
                .accepts(run);
    }

    @Test
    void aLineOfConditionsIsTheSameAsTheConditionsOneByOne() {
        assertThat(RunCondition.parseAll("state=FINISHED, costLimit<5 tag=two words,seed >= 3"))
                .containsExactly(
                        RunCondition.parse("state=FINISHED"),
                        RunCondition.parse("costLimit<5"),
                        RunCondition.parse("tag=two words"),
                        RunCondition.parse("seed>=3"));
        assertThat(RunCondition.parseAll("  ")).isEmpty();
        assertThatThrownBy(() -> RunCondition.parseAll("state=FINISHED, costLimit"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"costLimit\" asks nothing of a run");
    }

    @Test
    void runsKeepTheirNumbersAndNewOnesGetTheNext() throws IOException {
        run("b", 1, 1, 3);
        RunDirectory a = run("a", 2, 2, 3);
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            index.update(notices::add);
            run("0-new", 1, 1, 3);
            new RunTags(1, List.of()).with(List.of("late")).write(a.tags());
            index.update(notices::add);

            assertThat(index.find(List.of()).stream().map(run -> run.path() + " " + run.number()))
                    .containsExactly("0-new 2", "a 0", "b 1");
            assertThat(found(index, "costLimit<2")).containsExactly("0-new", "b");
        }
    }

    @Test
    void aCurveIsTheMeanOfTenEpisodesAndEndsWithTheNewest() throws IOException {
        Path path = run("a", 1, 1, 0).path();
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            index.update(notices::add);
            RunFacts.Curve curve = index.curves(root.relativize(path)).get(RunFacts.RETURN);
            assertThat(curve.decisions()).hasSize(12).startsWith(10).endsWith(120);
            assertThat(curve.values()).startsWith(1, 1.5, 2).endsWith(6.5, 7.5);
        }
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        run("a", 1, 1, 3);
        RunDirectory b = run("b", 2, 2, 3);
        run("c", 2, 2, 3);
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            index.update(notices::add);
        }
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            assertThat(index.update(notices::add)).isEqualTo(new RunIndex.Update(3, 0, 0));
            new RunTags(1, List.of()).with(List.of("late")).write(b.tags());
            safedreamer.run.AtomicFiles.deleteTree(root.resolve("c"));

            assertThat(index.update(notices::add)).isEqualTo(new RunIndex.Update(2, 1, 1));
            assertThat(found(index, "tag=late")).containsExactly("b");
            assertThat(found(index)).containsExactly("a", "b");
        }
    }

    @Test
    void theIndexCanBeDeletedAndIsMadeAnew() throws IOException {
        run("a", 1, 1, 3);
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            index.update(notices::add);
        }
        Files.delete(root.resolve(".index.sqlite"));
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            assertThat(found(index)).isEmpty();
            index.update(notices::add);
            assertThat(found(index)).containsExactly("a");
        }
    }

    @Test
    void aSettingThatIsYoungerThanARunHadItsDefault() throws IOException {
        run("a", 1, 1, 3);
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            index.update(notices::add);
            assertThat(index.find(List.of()).get(0).parameters())
                    .containsEntry("planner.costLimit", "1.0")
                    .containsEntry("later", "false");
            assertThat(found(index, "later=false")).containsExactly("a");
        }
        try (RunIndex index = RunIndex.open(root, Map.of("latest", "0"))) {
            assertThat(index.update(notices::add).read())
                    .as("known from other defaults")
                    .isEqualTo(1);
            assertThat(found(index, "latest=0")).containsExactly("a");
        }
    }

    @Test
    void aDamagedRunStaysOutAndIsNamed() throws IOException {
        run("a", 1, 1, 3);
        Files.writeString(run("b", 1, 1, 3).config(), "{");
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            index.update(notices::add);
            assertThat(found(index)).containsExactly("a");
        }
        assertThat(notices).singleElement().satisfies(line -> assertThat(line).contains("config.json is not JSON"));
    }

    @Test
    void whatAsksNothingIsRefused() {
        assertThatThrownBy(() -> RunCondition.parse("costLimit"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("asks nothing of a run");
    }

    /** 1,000 runs of 10,000 rows: under a minute of processor time to index, and a filter under 100 ms. */
    @Test
    @Tag("full")
    void aThousandLongRuns() throws IOException {
        Path first = run("run-0", 2, 0, 10_000).path();
        for (int i = 1; i < 1000; i++) {
            Path copy = Files.createDirectory(root.resolve("run-" + i));
            for (String file :
                    List.of("config.json", "manifest.json", "episodes.jsonl", "metrics.jsonl", "status.json")) {
                Files.copy(first.resolve(file), copy.resolve(file));
            }
        }
        try (RunIndex index = RunIndex.open(root, DEFAULTS)) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            index.update(notices::add);
            long built = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            found(index, "costLimit<5", "recentReturn>7", "seed=0");
            long filtered = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long before = System.nanoTime();
            assertThat(found(index, "costLimit<5", "recentReturn>7", "seed=0")).hasSize(1000);
            System.out.printf(
                    "index of 1,000 runs: %d ms of processor time; first filter %d ms, second %d ms by the clock%n",
                    (built - start) / 1_000_000,
                    (filtered - built) / 1_000_000,
                    (System.nanoTime() - before) / 1_000_000);
            assertThat(Duration.ofNanos(built - start)).isLessThan(Duration.ofMinutes(1));
        }
    }
}
