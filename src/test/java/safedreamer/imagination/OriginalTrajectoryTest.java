package safedreamer.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static safedreamer.GoldenNumbers.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;
import safedreamer.RecordedFutures;
import safedreamer.actorcritic.Actor;
import safedreamer.nn.OneHotCategorical;
import safedreamer.nn.Parameters;
import safedreamer.worldmodel.WorldModelSettings;

/** The futures of the actor in the model against the original's, with its noise and its drawn classes. */
final class OriginalTrajectoryTest {

    private OriginalNetworks networks;
    private RecordedFutures recorded;
    private GoldenNumbers golden;
    private Actor actor;
    private ImaginedTrajectory future;

    @BeforeEach
    void unroll() {
        networks = new OriginalNetworks();
        recorded = new RecordedFutures(networks);
        golden = recorded.golden();
        WorldModelSettings sizes = networks.settings();
        Parameters parameters = networks.parameters();
        actor = new Actor(
                parameters.trainable(),
                networks.model().featureSize(),
                sizes.units(),
                sizes.headLayers(),
                networks.actionSize());
        parameters.seal();
        networks.load(parameters, "agent/task_behavior/safe_ac/actor/");
        NDArray[] actionNoise = Arrays.copyOf(recorded.actionNoise(), recorded.horizon());
        future = new PolicyImagination(networks.model())
                .unroll(recorded.start(), actor, actionNoise, recorded.latentNoise());
    }

    @AfterEach
    void close() {
        networks.close();
    }

    @Test
    void statesAreTheOriginals() {
        int width = golden.size("deter");
        NDArray features = all(future.features());
        assertThat(future.features()).hasSize(recorded.horizon() + 1);
        assertClose("h", features.get(":, :" + width).toFloatArray(), golden.output("traj_deter"), 2e-5);
        double[] drawn = networks.oneHot(golden.indices("imagined_stoch_index"));
        float[] z = all(successors(future.features())).get(":, " + width + ":").toFloatArray();
        assertClose("z", z, drawn, 1e-6);
    }

    @Test
    void beliefsAreTheOriginals() {
        NDArray h = all(successors(future.features())).get(":, :" + golden.size("deter"));
        // A categorical prior asks for h alone.
        OneHotCategorical prior = (OneHotCategorical) networks.model().rssm().prior(h, h);
        assertClose("prior", prior.logProbabilities().toFloatArray(), golden.output("traj_logit"), 2e-5);
    }

    @Test
    void actionsAreTheOriginals() {
        NDArray[] noise = recorded.actionNoise();
        NDArray[] actions = new NDArray[noise.length];
        Arrays.setAll(actions, t -> actor.action(future.features()[t], noise[t]));
        assertClose("action", all(actions).toFloatArray(), golden.output("traj_action"), 2e-5);
    }

    @Test
    void rewardsCostsAndEndsAreTheOriginals() {
        assertClose("reward", all(future.reward()).toFloatArray(), golden.output("reward"), 1e-4);
        assertClose("cost", all(future.cost()).toFloatArray(), golden.output("cost"), 1e-4);
        NDArray goesOn = recorded.startGoesOn().concat(all(future.goesOn()), 0);
        assertClose("goes on", goesOn.toFloatArray(), golden.output("traj_cont"), 0);
    }

    private static NDArray[] successors(NDArray[] features) {
        return Arrays.copyOfRange(features, 1, features.length);
    }

    private static NDArray all(NDArray[] steps) {
        return NDArrays.concat(new NDList(steps));
    }
}
