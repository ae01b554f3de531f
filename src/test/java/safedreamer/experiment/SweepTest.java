package safedreamer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.UserError;

class SweepTest {

    @TempDir
    private Path folder;

    private Sweep sweep(String inside) throws IOException {
        Path file = folder.resolve("experiment.json");
        Files.writeString(
                file,
                "{\"formatVersion\": 1, \"name\": \"limits\", \"sweep\": {\"out\": \"runs/limits\", \"decisions\": 50, "
                        + inside + "}}");
        return Sweep.read(file);
    }

    @Test
    void aGridHasEveryCombinationWithEverySeed() throws IOException {
        Sweep sweep = sweep(
                "\"train\": [\"--size\", \"small\"], \"grid\": {\"planner.costLimit\": [1, 2.5],"
                        + " \"variant\": [\"OSRP\", \"CEM\"]}, \"seeds\": [1, 7], \"evaluate\": {\"episodes\": 3, \"seed\": 9}");

        assertThat(sweep.keys()).containsExactly("planner.costLimit", "variant");
        assertThat(sweep.runs()).hasSize(8);
        SweepRun last = sweep.runs().get(7);
        assertThat(last)
                .isEqualTo(new SweepRun(
                        7,
                        "07-costLimit-2.5-variant-CEM-seed-7",
                        Map.of("planner.costLimit", "2.5", "variant", "CEM"),
                        7,
                        null));
        assertThat(String.join(" ", sweep.trainCommand(last)))
                .isEqualTo("train --size small --seed 7 --decisions 50 --set planner.costLimit=2.5 --set variant=CEM"
                        + " --out " + Path.of("runs/limits").resolve(last.name()));
        assertThat(String.join(" ", sweep.evaluateCommand(last)))
                .startsWith("evaluate --checkpoint ")
                .contains("--episodes 3 --seed 9 --json");
    }

    @Test
    void theListAndTheDrawsAreAddedToTheGrid() throws IOException {
        String random = "\"random\": {\"count\": 20, \"seed\": 3, \"draws\": {\"planner.horizon\": {\"low\": 4,"
                + " \"high\": 6, \"whole\": true}, \"planner.minStd\": {\"low\": 0.01, \"high\": 1, \"log\": true},"
                + " \"variant\": {\"choices\": [\"OSRP\", \"CEM\"]}}}";
        Sweep sweep = sweep("\"list\": [{\"variant\": \"UNSAFE\"}], " + random);

        assertThat(sweep.runs()).hasSize(21);
        assertThat(sweep.runs().get(0).varied()).isEqualTo(Map.of("variant", "UNSAFE"));
        assertThat(sweep.runs().subList(1, 21)).allSatisfy(run -> {
            assertThat(run.varied().get("planner.horizon")).isIn("4", "5", "6");
            assertThat(Double.parseDouble(run.varied().get("planner.minStd"))).isBetween(0.01, 1.0);
            assertThat(run.varied().get("variant")).isIn("OSRP", "CEM");
        });
        assertThat(sweep.runs().subList(1, 21).stream()
                        .map(run -> run.varied().get("planner.horizon"))
                        .distinct())
                .hasSize(3);
        assertThat(sweep(random).runs().stream().map(SweepRun::varied))
                .as("the same seed draws the same")
                .isEqualTo(sweep.runs().stream().skip(1).map(SweepRun::varied).toList());
    }

    @Test
    void trainedAgentsAreEvaluatedWithEveryCombination() throws IOException {
        Path file = folder.resolve("experiment.json");
        Files.writeString(
                file,
                "{\"formatVersion\": 1, \"sweep\": {\"out\": \"runs/b\", \"agents\": [\"runs/one\", \"runs/two\"],"
                        + " \"grid\": {\"planner.costLimit\": [1, 25]}, \"evaluate\": {\"episodes\": 3, \"seed\": 9}}}");
        Sweep sweep = Sweep.read(file);

        assertThat(sweep.trains()).isFalse();
        assertThat(sweep.runs().stream().map(SweepRun::name))
                .containsExactly(
                        "00-costLimit-1-agent-one",
                        "01-costLimit-1-agent-two",
                        "02-costLimit-25-agent-one",
                        "03-costLimit-25-agent-two");
        SweepRun last = sweep.runs().get(3);
        assertThat(String.join(" ", sweep.evaluateCommand(last)))
                .isEqualTo("evaluate --checkpoint " + Path.of("runs/two")
                        + " --set planner.costLimit=25 --episodes 3 --seed 9 --json "
                        + Path.of("runs/b").resolve(last.name()).resolve("evaluation.json"));
        assertThat(sweep.only(List.of(3)).runs()).containsExactly(last);
        assertThatThrownBy(() -> sweep.only(List.of(4)))
                .isInstanceOf(UserError.class)
                .hasMessage("there is no run 4: the sweep's are numbered 0 to 3");
    }

    @Test
    void agentsAreNotTrainedAgain() {
        assertThatThrownBy(() -> sweep("\"agents\": [\"runs/one\"], \"evaluate\": {\"episodes\": 1}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"decisions\" is for runs that are trained");
    }

    @Test
    void whatIsNoSweepIsRefusedInOneLine() {
        assertThatThrownBy(() -> sweep("\"grid\": {\"planner.costLimit\": 3}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"planner.costLimit\" of the grid needs a list of values");
        assertThatThrownBy(() -> sweep("\"random\": {\"count\": 1, \"draws\": {\"planner.minStd\": {\"low\": 2}}}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is drawn from nothing");
        assertThatThrownBy(() -> Sweep.read(folder.resolve("absent.json")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void theJobArrayHasATaskForEachRunAndGoesOnWhenItIsRequeued() throws IOException {
        Sweep sweep = sweep("\"seeds\": [1, 2, 3]");
        Path here = Path.of("/data/work");

        assertThat(SlurmScript.of(
                                sweep,
                                List.of("java", "-cp", "it's here", "Main", "--only"),
                                here,
                                2,
                                List.of("--gres=gpu:1"))
                        .lines())
                .containsExactly(
                        "#!/bin/bash",
                        "#SBATCH --gres=gpu:1",
                        "#SBATCH --job-name=limits",
                        "#SBATCH --array=0-2%2",
                        "#SBATCH --chdir=/data/work",
                        "#SBATCH --output=/data/work/runs/limits/slurm-%a.log",
                        "#SBATCH --open-mode=append",
                        "#SBATCH --requeue",
                        "exec 'java' '-cp' 'it'\\''s here' 'Main' '--only' \"$SLURM_ARRAY_TASK_ID\"");
    }
}
