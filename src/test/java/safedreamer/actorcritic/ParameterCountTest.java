package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.nn.Constants;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.training.RunSettings;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.WorldModel;

/** The size "vector" with 29 observed numbers and 2 actions has as many weights as the original. */
final class ParameterCountTest {

    private static NDManager manager;
    private static Parameters parameters;
    private static ActorCritic actorCritic;

    @BeforeAll
    static void build() {
        TensorEngine.start();
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        Constants constants = new Constants(manager);
        RunSettings settings =
                new SettingsResolver<>(ParameterTable.of(RunSettings.class)).resolve("vector", "paper", List.of());
        ObservationShape shape = new ObservationShape(29, 2, new float[29], -1, 0, -1);
        parameters = new Parameters(constants, new Random(1));
        new WorldModel(parameters.trainable(), settings.model(), shape);
        parameters.seal();
        WorldModel model = new WorldModel(parameters.frozen(), settings.model(), shape);
        actorCritic = new ActorCritic(
                constants,
                new Random(1),
                model,
                settings.model(),
                settings.actorCritic(),
                null,
                2,
                new safedreamer.nn.Workers(1));
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({
        "enc/, 140032",
        "rssm/, 790784",
        "dec/, 271133",
        "rew/, 263167",
        "cont/, 197889",
        "cost/, 263167",
        "'', 1926172"
    })
    void theWorldModelHasTheOriginalsCounts(String place, long count) {
        assertThat(parameters.count(place)).isEqualTo(count);
    }

    @Test
    void actorAndCriticsHaveTheOriginalsCounts() {
        assertThat(actorCritic.actorParameters().count()).isEqualTo(198_660);
        assertThat(actorCritic.rewardCritic().parameters().count()).isEqualTo(263_167);
        assertThat(actorCritic.rewardCritic().slowParameters().count()).isEqualTo(263_167);
        assertThat(actorCritic.costCritic().parameters().count()).isEqualTo(263_167);
        assertThat(actorCritic.costCritic().slowParameters().count()).isEqualTo(263_167);
    }
}
