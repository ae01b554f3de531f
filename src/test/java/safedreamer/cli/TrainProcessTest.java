package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.run.JsonText;
import tools.jackson.databind.JsonNode;

/** The real program from its start to its exit status, where JavaFX does not even exist. */
class TrainProcessTest {

    @TempDir
    private Path folder;

    @Test
    void trainingLeavesARunThatCanBeEvaluated() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Path trained = folder.resolve("trained.json");
        ChildProcess train =
                train("--out", run.toString(), "--seed", "5", "--decisions", "60", "--json", trained.toString());
        assertThat(train.await()).as(train.err()).isZero();

        JsonNode result = read(trained);
        assertThat(result.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(result.path("decisions").asLong()).isEqualTo(60);
        assertThat(result.path("episodes").asInt()).isEqualTo(2);
        assertThat(read(run.resolve("config.json"))
                        .path("settings")
                        .path("seed")
                        .asLong())
                .isEqualTo(5);
        assertThat(read(run.resolve("manifest.json")).path("engine").asString()).isEqualTo("planar");
        assertThat(read(run.resolve("manifest.json")).path("approximation").asString())
                .contains("vase");
        assertThat(read(run.resolve("manifest.json")).path("commandLine").toString())
                .contains("\"train\"", "\"60\"");
        assertThat(Files.readAllLines(run.resolve("episodes.jsonl"))).hasSize(2);
        assertThat(Files.readAllLines(run.resolve("metrics.jsonl"))).isNotEmpty();
        assertThat(run.resolve("checkpoints").resolve("step-60")).isDirectory();
        assertThat(train.out()).contains("decision 60/60").doesNotContain("\r");
        assertThat(train.err()).isEmpty();

        Path evaluated = folder.resolve("evaluated.json");
        ChildProcess evaluate = ChildProcess.start(
                folder, "evaluate", "--checkpoint", run.toString(), "--episodes", "2", "--json", evaluated.toString());
        assertThat(evaluate.await()).as(evaluate.err()).isZero();
        JsonNode evaluation = read(evaluated);
        for (String quantity : List.of("return", "cost", "shareOverLimit")) {
            JsonNode interval = evaluation.path(quantity);
            assertThat(interval.path("n").asInt()).isEqualTo(2);
            assertThat(interval.path("mean").asDouble())
                    .isBetween(
                            interval.path("low").asDouble(),
                            interval.path("high").asDouble());
        }
        assertThat(evaluation.path("episodes").size()).isEqualTo(2);
        assertThat(evaluation.path("episodes").path(1).path("length").asInt()).isEqualTo(200);
        assertThat(evaluation.path("planner").path("actionChoice").asString()).isEqualTo("MEAN");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCStopsWithACheckpoint() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        ChildProcess train = ChildProcess.startInterruptible(
                folder, Map.of(), TinyTraining.command(2, "--out", run.toString(), "--decisions", "0"));
        Path episodes = run.resolve("episodes.jsonl");
        while (train.isAlive() && !(Files.exists(episodes) && Files.size(episodes) > 0)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        train.interrupt();

        assertThat(train.await()).as(train.err()).isEqualTo(130);
        assertThat(train.out()).contains("stopped; the last checkpoint is in");
        assertThat(run.resolve("checkpoints")).isNotEmptyDirectory();
    }

    private ChildProcess train(String... more) throws IOException {
        return ChildProcess.start(folder, TinyTraining.command(2, more));
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonText.parse(Files.readString(file), file.toString());
    }
}
