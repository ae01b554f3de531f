package safedreamer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/** What the back end makes of what Spark's driver says; the driver is played by a script. */
@DisabledOnOs(OS.WINDOWS)
class SparkBackendTest {

    @TempDir
    private Path folder;

    private final HeardEvents events = new HeardEvents();

    /** @param lines of a shell script */
    private SparkBackend backend(String... lines) {
        SparkDriver driver = (sweep, log) -> new ProcessBuilder("sh", "-c", String.join("\n", lines))
                .redirectError(log.toFile())
                .start();
        return new SparkBackend(driver, number -> List.of("train", "--only", Integer.toString(number)), folder);
    }

    @Test
    void aLostRunIsHeardOfAndGoesOn() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 2);
        Path job = folder.resolve("job.json");

        boolean all = backend(
                        "read line; echo \"$line\" > '" + job + "'",
                        "echo a line of somebody else",
                        "echo '{\"event\": \"started\", \"run\": 0, \"attempt\": 0, \"host\": \"a\"}'",
                        "echo '{\"event\": \"lost\", \"run\": 0, \"why\": \"ExecutorLostFailure\"}'",
                        "echo '{\"event\": \"started\", \"run\": 0, \"attempt\": 1, \"host\": \"b\"}'",
                        Evaluations.doing(sweep, 0),
                        "echo '{\"event\": \"ended\", \"run\": 0, \"status\": 0}'",
                        "echo 'planner.costLimit is unknown' > '" + folder + "/runs/spark-1.log'",
                        "echo '{\"event\": \"ended\", \"run\": 1, \"status\": 1}'")
                .carryOut(sweep, events);

        assertThat(all).isFalse();
        assertThat(events.lines())
                .containsExactly(
                        "start 0",
                        "error 0 again: ExecutorLostFailure",
                        "start 0",
                        "done 0",
                        "error 1: planner.costLimit is unknown");
        JsonNode said = JsonText.tree(job);
        assertThat(said.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(said.path("folder").asString()).isEqualTo(folder.toString());
        assertThat(said.path("runs").path(1).path("command").path(2).asString()).isEqualTo("1");
        assertThat(said.path("runs").path(1).path("log").asString())
                .isEqualTo(folder.resolve("runs/spark-1.log").toString());
    }

    @Test
    void onlyWhatIsLeftIsHandedOver() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 2);
        Files.createDirectories(sweep.folder(sweep.runs().get(0)));
        Files.writeString(sweep.evaluation(sweep.runs().get(0)), "{}");

        assertThat(backend(
                                "read line; echo \"$line\" > '" + folder + "/job.json'",
                                Evaluations.doing(sweep, 1),
                                "echo '{\"event\": \"ended\", \"run\": 1, \"status\": 0}'")
                        .carryOut(sweep, events))
                .isTrue();

        assertThat(events.lines()).containsExactly("done 0", "done 1");
        assertThat(JsonText.tree(folder.resolve("job.json")).path("runs").size())
                .isEqualTo(1);
    }

    @Test
    void theDriverIsToldToStop() throws IOException, InterruptedException {
        Sweep sweep = Evaluations.of(folder, 1);
        SparkBackend backend = backend(
                "read line",
                "echo '{\"event\": \"started\", \"run\": 0, \"attempt\": 0, \"host\": \"a\"}'",
                "cat > '" + folder + "/rest'",
                "echo '{\"event\": \"lost\", \"run\": 0, \"why\": \"TaskKilled\"}'");
        Thread canceller = new Thread(() -> {
            while (events.lines().isEmpty()) {
                Thread.onSpinWait();
            }
            backend.cancel();
        });
        canceller.start();

        assertThat(backend.carryOut(sweep, events)).isFalse();

        canceller.join();
        assertThat(events.lines()).containsExactly("start 0");
        assertThat(folder.resolve("rest")).isEmptyFile();
    }

    @Test
    void aDriverThatDiesIsNamedWithItsLastWords() throws IOException {
        Sweep sweep = Evaluations.of(folder, 1);
        assertThatThrownBy(() -> backend("echo 'All masters are unresponsive' >&2; exit 3")
                        .carryOut(sweep, events))
                .isInstanceOf(UserError.class)
                .hasMessage("Spark's driver ended (status 3) before the runs did: All masters are unresponsive; see "
                        + folder.resolve("runs/spark.log"));
    }

    @Test
    void aFolderWithoutSparkIsNamed() throws IOException {
        Sweep sweep = Evaluations.of(folder, 1);
        SparkSubmit submit = new SparkSubmit(folder.resolve("absent"), "spark://localhost:7077", List.of());
        assertThatThrownBy(() -> submit.start(sweep, folder.resolve("log")))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("there is no Spark in " + folder.resolve("absent"));
    }
}
