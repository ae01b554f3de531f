package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryCommandTest {

    private static final String HEADER =
            "variant,size,seed,decisions,updates,minutes,world_model_loss_first,world_model_loss_last,open_loop_error_5_m,"
                    + "last10_return,last10_cost,eval_episodes,eval_return_mean,eval_return_low,eval_return_high,"
                    + "eval_cost_mean,eval_cost_low,eval_cost_high";

    @TempDir
    private Path folder;

    private Path csv = Path.of("");

    @BeforeEach
    void nameTheTable() {
        csv = folder.resolve("results.csv");
    }

    @Test
    void aRowHoldsWhatTheLogsAndTheEvaluationSay() throws IOException {
        Path run = RecordedRun.write(folder.resolve("small-1"), "small", "seed=1");

        CommandLineRun summary = summary(run, evaluation("runs/small-1/checkpoints/step-3130", 0.0812345));

        assertThat(summary.err()).isEmpty();
        assertThat(summary.status()).isZero();
        // 15 episodes of 200 decisions at 400 a minute; 4 of 30 at 300,000.
        assertThat(csv)
                .hasContent(HEADER + "\n"
                        + "osrp,small,1,3125,1500,7.5004,95.5,75.5,0.081235,10.5,5.5,2,20.25,18,22.5,1,,\n");
    }

    @Test
    void theSameSizeAndSeedReplaceTheirRowAndOthersStay() throws IOException {
        Path one = RecordedRun.write(folder.resolve("small-1"), "small", "seed=1");
        Path two = RecordedRun.write(folder.resolve("small-2"), "small", "seed=2");
        Path vector = RecordedRun.write(folder.resolve("vector-1"), "vector", "seed=1");
        summary(one, evaluation("small-1", 0.5));
        summary(two, evaluation("small-2", 0.6));
        summary(vector, evaluation("vector-1", 0.7));
        String before = Files.readString(csv);

        assertThat(summary(one, evaluation("small-1", 0.25)).status()).isZero();

        assertThat(Files.readString(csv)).isEqualTo(before.replace(",0.5,", ",0.25,"));
        assertThat(csv).content().hasLineCount(4).contains("osrp,small,1,", "osrp,small,2,", "osrp,vector,1,");
    }

    @Test
    void anEvaluationOfAnotherAgentIsRefused() throws IOException {
        Path run = RecordedRun.write(folder.resolve("small-1"), "small");
        Path file = evaluation("runs/small-2/checkpoints/step-1", 1);
        assertRefused(
                summary(run, file),
                file + " evaluates " + Path.of("runs/small-2/checkpoints/step-1")
                        + ", not the run small-1: give an evaluation of this run");
        Files.writeString(file, "{\"decisions\": 12000}");
        assertRefused(summary(run, file), file + " is no evaluation: give what evaluate --json wrote");
        Files.writeString(file, "");
        assertThat(summary(run, file).status()).isEqualTo(2);
        Files.delete(file);
        assertRefused(summary(run, file), "cannot read " + file + ": there is no such file or folder");
        assertThat(csv).doesNotExist();
    }

    @Test
    void anEvaluationOfAnEarlierCheckpointIsRefused() throws IOException {
        Path run = RecordedRun.write(folder.resolve("small-1"), "small");
        Path file = evaluation("runs/small-1/checkpoints/step-3124", 1);
        assertRefused(
                summary(run, file),
                file + " evaluates step-3124, but the run went on to decision 3125: evaluate its newest checkpoint");
    }

    @Test
    void anotherTableIsLeftAlone() throws IOException {
        Path run = RecordedRun.write(folder.resolve("small-1"), "small");
        Path file = evaluation("small-1", 1);
        Files.writeString(csv, "name,salary\nMeyer,7\n");
        assertRefused(
                summary(run, file), csv + " is another table: its first line names other columns; choose another file");
        assertThat(csv).hasContent("name,salary\nMeyer,7\n");
        Files.writeString(csv, HEADER + "\nosrp,small,1\n");
        assertRefused(summary(run, file), csv + ", line 2, has 3 values, not 18: mend or remove it");
    }

    private void assertRefused(CommandLineRun run, String message) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("safedreamer: " + message + System.lineSeparator());
    }

    private CommandLineRun summary(Path run, Path evaluation) {
        return CommandLineRun.of(
                "summary", "--run", run.toString(), "--evaluation", evaluation.toString(), "--csv", csv.toString());
    }

    /** As evaluate writes it; a cost of one value has no interval. */
    private Path evaluation(String agent, double error) throws IOException {
        return Files.writeString(folder.resolve("evaluation.json"), """
                {"formatVersion": 1, "agent": "%s", "costLimit": 2.0,
                 "return": {"mean": 20.25, "low": 18.0, "high": 22.5, "n": 2},
                 "cost": {"mean": 1.0, "low": null, "high": null, "n": 2},
                 "openLoopHorizon": 5, "nearestHazardError": {"mean": %s, "low": 0.1, "high": 0.2, "n": 2},
                 "episodes": [{"episode": 0}, {"episode": 1}]}
                """.formatted(agent, error));
    }
}
