package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static safedreamer.Close.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.conformance.method.OriginalBehaviour;
import safedreamer.conformance.method.OriginalNetworks;
import safedreamer.conformance.method.RecordedFutures;
import safedreamer.conformance.method.Recordings;
import safedreamer.imagination.ImaginedTrajectory;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * What the recorded numbers of the original are too coarse to tell of the update of actor and critics, on its weights and
 * futures. Gradients are read from what Adam keeps: after its first step, a tenth of them.
 */
final class ActorCriticTest {

    private OriginalNetworks networks;
    private RecordedFutures recorded;

    @BeforeEach
    void open() {
        networks = new OriginalNetworks(Recordings.of("weights"));
        recorded = new RecordedFutures(networks, Recordings.of("actor_critic"));
    }

    @AfterEach
    void close() {
        networks.close();
    }

    /**
     * The recorded entropy is too small beside the returns to tell whether it bends the states. So here it weighs 1, and
     * its part of the gradient, which is what changes with that weight, is the one with states that stand still.
     */
    @Test
    void theEntropyTeachesTheActorAndNotTheStates() {
        OriginalBehaviour without = OriginalBehaviour.ofReward(networks, recorded, "entropyScale=0");
        OriginalBehaviour with = OriginalBehaviour.ofReward(networks, recorded, "entropyScale=1");
        without.learn();
        with.learn();
        NDArray part = with.actorCritic()
                .actorAdam()
                .mean()
                .sub(without.actorCritic().actorAdam().mean());

        double[] tenth = entropyGradient(with);
        Arrays.setAll(tenth, i -> tenth[i] / 10);
        double largest = Arrays.stream(tenth).map(Math::abs).max().orElseThrow();
        assertThat(largest).isGreaterThan(1e-3);
        assertClose("entropy", part.toFloatArray(), tenth, Math.max(1e-6, 2e-4 * largest));
    }

    /** Of the weighted mean entropy, in states that are mere numbers. */
    private double[] entropyGradient(OriginalBehaviour behaviour) {
        Parameters parameters = networks.parameters();
        WorldModelSettings sizes = networks.settings();
        Actor actor = new Actor(parameters.trainable(), networks.model(), sizes, false, networks.actionSize());
        parameters.seal();
        parameters.load(behaviour.actorCritic().actorParameters().values());
        ImaginedTrajectory future = behaviour.future();
        NDArray states = NDArrays.concat(new NDList(Arrays.copyOf(future.features(), future.horizon())));
        NDArray discount = networks.constants().of(1 - 1 / 333.0);
        NDArray weight = ActorCritic.weights(discount, recorded.startGoesOn(), future.goesOn());
        try (Gradients gradients = Gradients.record()) {
            NDArray entropy = actor.distribution(states).entropy();
            gradients.backward(entropy.mul(weight).mean().neg());
        }
        NDList all = new NDList();
        parameters
                .weights()
                .values()
                .forEach(each -> all.add(each.array().getGradient().flatten()));
        float[] flat = NDArrays.concat(all).toFloatArray();
        double[] exact = new double[flat.length];
        Arrays.setAll(exact, i -> flat[i]);
        return exact;
    }

    /** The original takes the share of the weights that have just moved. */
    @Test
    void theSlowCriticFollowsTheWeightsAfterTheirStep() {
        OriginalBehaviour behaviour = OriginalBehaviour.ofReward(networks, recorded, "learningRate=0.00003");
        Critic critic = behaviour.actorCritic().rewardCritic();
        float[] before = critic.parameters().values().toFloatArray();
        behaviour.learn();
        float[] after = critic.parameters().values().toFloatArray();
        assertThat(after).isNotEqualTo(before);
        assertThat(critic.slowParameters().values().toFloatArray()).isEqualTo(after);
    }
}
