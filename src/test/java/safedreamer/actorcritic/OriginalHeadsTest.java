package safedreamer.actorcritic;

import static safedreamer.GoldenNumbers.assertClose;

import ai.djl.ndarray.NDArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;
import safedreamer.nn.DiagonalGaussian;
import safedreamer.nn.Parameters;
import safedreamer.nn.TwoHot;
import safedreamer.worldmodel.TwoHotHead;
import safedreamer.worldmodel.WorldModelSettings;

/** Actor, critics and slow critics against the original's numbers, with its weights. */
final class OriginalHeadsTest {

    private static OriginalNetworks networks;
    private static GoldenNumbers golden;
    private static WorldModelSettings sizes;

    @BeforeAll
    static void open() {
        networks = new OriginalNetworks();
        golden = GoldenNumbers.read("model");
        sizes = networks.settings();
    }

    @AfterAll
    static void close() {
        networks.close();
    }

    @Test
    void theActorsMeanSpreadAndEntropyAreTheOriginals() {
        Parameters parameters = networks.parameters();
        Actor actor = new Actor(
                parameters.trainable(),
                networks.model().featureSize(),
                sizes.units(),
                sizes.headLayers(),
                networks.actionSize());
        parameters.seal();
        networks.load(parameters, "agent/task_behavior/safe_ac/actor/");
        DiagonalGaussian policy = actor.distribution(features());
        assertClose("mean", policy.centre().toFloatArray(), golden.output("actor_mean"), 2e-5);
        assertClose("std", policy.std().toFloatArray(), golden.output("actor_std"), 2e-5);
        assertClose("entropy", policy.entropy().toFloatArray(), golden.output("actor_entropy"), 2e-5);
    }

    @ParameterizedTest
    @CsvSource({
        "critic/net, critic",
        "critic/slow, critic_slow",
        "cost_critic/net, cost_critic",
        "cost_critic/slow, cost_critic_slow"
    })
    void theCriticsAreTheOriginals(String weights, String output) {
        Parameters parameters = networks.parameters();
        TwoHot twoHot = new TwoHot(networks.constants(), sizes.bins(), sizes.binLimit());
        TwoHotHead head = new TwoHotHead(
                parameters.trainable(), networks.model().featureSize(), sizes.units(), sizes.headLayers(), twoHot, 0);
        parameters.seal();
        networks.load(parameters, "agent/task_behavior/" + weights + "/");
        assertClose("logits", head.logits(features()).toFloatArray(), golden.output(output + "_logit"), 2e-5);
        assertClose("mean", head.mean(features()).toFloatArray(), golden.output(output + "_mean"), 1e-4);
        NDArray loss = head.loss(features(), networks.input(golden, "head_target"));
        assertClose("log p", loss.neg().toFloatArray(), golden.output(output + "_logprob"), 2e-5);
    }

    private static NDArray features() {
        return networks.states(golden, "head_deter", "head_stoch_index").features();
    }
}
