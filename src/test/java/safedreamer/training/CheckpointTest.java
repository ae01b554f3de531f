package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.agent.Multipliers;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.settings.UserError;

class CheckpointTest {

    @TempDir
    Path folder;

    private Multipliers trainAndSaveMultipliers(RunSettings settings) {
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), new Recorder())) {
            while (loop.decisions() < 90) {
                loop.advance(settings.planner(), false);
            }
            loop.agent().observeEpisode(30, settings.planner().costLimit());
            Checkpoint.save(folder, settings, loop);
            return loop.agent().multipliers();
        }
    }

    private Multipliers restoredMultipliers(RunSettings settings) {
        try (SafeDreamerAgent agent =
                Checkpoint.open(folder).agent(Tasks.create(settings.task()).spec())) {
            return agent.multipliers();
        }
    }

    private static Multipliers freshMultipliers(RunSettings settings) {
        try (SafeDreamerAgent agent = new SafeDreamerAgent(
                settings.agent(), new Belief(Tasks.create(settings.task()).spec()).shape(), 1)) {
            return agent.multipliers();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"osrp-lag", "bsrp-lag"})
    void multipliersGoOnWhereTheyWere(String variant) {
        RunSettings settings = SmallRuns.settings("variant=" + variant);
        Multipliers saved = trainAndSaveMultipliers(settings);

        assertThat(saved).isNotEqualTo(freshMultipliers(settings));
        assertThat(restoredMultipliers(settings)).isEqualTo(saved);
    }

    /** Format 1 at first had none; such agents begin with fresh ones. */
    @ParameterizedTest
    @ValueSource(strings = {"osrp-lag", "bsrp-lag", "osrp"})
    void aCheckpointFromBeforeThereWereMultipliersLoads(String variant) throws IOException {
        RunSettings settings = SmallRuns.settings("variant=" + variant);
        trainAndSaveMultipliers(settings);
        Path info = folder.resolve("step-90/checkpoint.json");
        String text = Files.readString(info);
        String old = text.replaceFirst("(?s),\\s*\"multipliers\".*", "\n}\n");
        assertThat(old).isNotEqualTo(text);
        Files.writeString(info, old);

        assertThat(restoredMultipliers(settings)).isEqualTo(freshMultipliers(settings));
    }

    private float[] trainAndSave(RunSettings settings) {
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), new Recorder())) {
            while (loop.decisions() < 90) {
                loop.advance(settings.planner(), false);
            }
            Checkpoint.save(folder, settings, loop);
            return decide(loop.agent(), settings);
        }
    }

    private static float[] decide(SafeDreamerAgent agent, RunSettings settings) {
        agent.beginEpisode();
        float[] observation = Tasks.create(settings.task()).reset(1).observation();
        return agent.decide(observation, settings.planner(), 200, 7, false)
                .trace()
                .last()
                .rewardReturn();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRestoredAgentThinksWhatTheSavedOneThought(boolean readsObjects) {
        RunSettings settings =
                SmallRuns.settings("seed=3", "planner.bootstrap=true", "actorCritic.readsObjects=" + readsObjects);
        float[] saved = trainAndSave(settings);

        try (SafeDreamerAgent agent =
                Checkpoint.open(folder).agent(Tasks.create(settings.task()).spec())) {
            assertThat(decide(agent, settings)).containsExactly(saved);
        }
    }

    @Test
    void damageIsFoundByTheChecksum() throws IOException {
        RunSettings settings = SmallRuns.settings();
        trainAndSave(settings);
        Path weights = folder.resolve("step-90/weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length / 2] ^= 1;
        Files.write(weights, bytes);

        assertThatThrownBy(() -> Checkpoint.open(folder)
                        .agent(Tasks.create(settings.task()).spec()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void anAgentOfAnotherShapeIsRefused() throws IOException {
        RunSettings settings = SmallRuns.settings();
        trainAndSave(settings);
        Path info = folder.resolve("step-90/checkpoint.json");
        Files.writeString(info, Files.readString(info).replaceFirst("\"units\" : 16", "\"units\" : 24"));

        assertThatThrownBy(() -> Checkpoint.open(folder)
                        .agent(Tasks.create(settings.task()).spec()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("another kind of agent");
    }

    @Test
    void aLaterFormatIsRefused() throws IOException {
        trainAndSave(SmallRuns.settings());
        Path info = folder.resolve("step-90/checkpoint.json");
        Files.writeString(info, Files.readString(info).replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 9"));

        assertThatThrownBy(() -> Checkpoint.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("format version 9");
    }

    @Test
    void aFolderWithoutACheckpointSaysSo() {
        assertThatThrownBy(() -> Checkpoint.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no checkpoint");
        assertThatThrownBy(() -> Checkpoint.open(folder.resolve("nowhere")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no folder");
    }
}
