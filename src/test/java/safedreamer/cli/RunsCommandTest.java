package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;
import tools.jackson.databind.JsonNode;

/** Runs as RecordedRun writes them: their last ten episodes return 10.5 on average, at a mean cost of 5.5. */
class RunsCommandTest {

    @TempDir
    private Path folder;

    private String root;

    @BeforeEach
    void record() {
        root = folder.toString();
        RecordedRun.write(folder.resolve("a"), "small", "seed=1", "planner.costLimit=1");
        RecordedRun.write(folder.resolve("b"), "small", "seed=2", "planner.costLimit=1");
        RecordedRun.write(folder.resolve("deep").resolve("c"), "small", "seed=1", "planner.costLimit=5");
    }

    private static String done(String... args) {
        CommandLineRun run = CommandLineRun.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    @Test
    void runsAreListedWithWhatIsAskedFor() {
        assertThat(done("runs", "list", root, "--where", "costLimit<2", "--show", "costLimit,seed")
                        .lines())
                .containsExactly(
                        "run  state     decisions  return  cost  planner.costLimit  seed  tags",
                        "a    starting  3125       10.50   5.50  1.0                1",
                        "b    starting  3125       10.50   5.50  1.0                2",
                        "2 runs");
    }

    @Test
    void aTagFindsARunAgainAndGoesAgain() {
        assertThat(done("runs", "tag", folder.resolve("b").toString(), "--add", "good,kept"))
                .contains("b: good kept");
        assertThat(done("runs", "list", root, "--where", "tag=kept"))
                .contains("1 run")
                .contains("good kept");
        done("runs", "tag", folder.resolve("b").toString(), "--remove", "kept");
        assertThat(done("runs", "list", root, "--where", "tag=kept")).contains("0 runs");
    }

    @Test
    void runsThatDifferInMoreThanTheirSeedAreComparedOverSeeds() throws IOException {
        Path json = folder.resolve("compared.json");
        assertThat(done("runs", "compare", root, "--json", json.toString()).lines())
                .containsExactly(
                        "planner.costLimit  runs  return                  cost",
                        "1.0                2     10.50 (10.50 to 10.50)  5.50 (5.50 to 5.50)",
                        "5.0                1     10.50                   5.50");
        JsonNode groups = JsonText.parse(Files.readString(json), "json").path("groups");
        assertThat(groups.path(0).path("return").path("n").asInt()).isEqualTo(2);
        assertThat(groups.path(1).path("settings").path("planner.costLimit").asString())
                .isEqualTo("5.0");
    }

    @Test
    void logsAreExported() throws IOException {
        Path out = folder.resolve("out");
        done(
                "runs",
                "export",
                folder.resolve("a").toString(),
                "--csv",
                out.toString(),
                "--tensorboard",
                out.toString());
        assertThat(Files.readAllLines(out.resolve("metrics.csv")))
                .hasSize(31)
                .startsWith("update,decision,model/total");
        assertThat(Files.readAllLines(out.resolve("episodes.csv"))).hasSize(20);
        assertThat(out.resolve("events.out.tfevents.1.safedreamer")).isNotEmptyFile();
    }

    @Test
    void mistakesAreAnsweredInOneLine() {
        CommandLineRun nowhere =
                CommandLineRun.of("runs", "list", folder.resolve("absent").toString());
        assertThat(nowhere.err()).contains("there is no folder").hasLineCount(1);
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(CommandLineRun.of("runs", "list", root, "--where", "good").err())
                .contains("\"good\" asks nothing of a run");
        assertThat(CommandLineRun.of("runs", "export", folder.resolve("a").toString())
                        .status())
                .isEqualTo(2);
    }
}
