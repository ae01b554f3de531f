package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.EXACT;
import static safedreamer.conformance.Tolerance.MEAN;
import static safedreamer.conformance.Tolerance.PIECE;
import static safedreamer.conformance.Tolerance.SINGLE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import safedreamer.actorcritic.Actor;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.actorcritic.Critic;
import safedreamer.imagination.ImaginedTrajectory;
import safedreamer.imagination.LambdaReturn;

/** The futures of the actor in the model, with the recorded noise and drawn classes; their values, returns and weights. */
final class Futures {

    private final OriginalNetworks networks;
    private final RecordedFutures recorded;
    private final RecordedOutputs outputs;
    private final OriginalBehaviour behaviour;
    private final ImaginedTrajectory future;

    Futures(OriginalNetworks networks, RecordedFutures recorded, RecordedOutputs outputs) {
        this.networks = networks;
        this.recorded = recorded;
        this.outputs = outputs;
        behaviour = OriginalBehaviour.ofReward(networks, recorded);
        future = behaviour.future();
    }

    void compare() {
        states();
        actions();
        outputs.close("reward", all(future.reward()), MEAN);
        outputs.close("cost", all(future.cost()), MEAN);
        outputs.close("traj_cont", recorded.startGoesOn().concat(all(future.goesOn()), 0), EXACT);
        returns(behaviour.actorCritic().rewardCritic(), future.reward(), "value", "ret");
        returns(behaviour.actorCritic().costCritic(), future.cost(), "cost_value", "cost_ret");
        weights();
    }

    private void states() {
        int width = networks.settings().deterministicSize();
        NDArray features = all(future.features());
        outputs.close("traj_deter", features.get(":, :" + width), PIECE);
        NDArray successors = all(Arrays.copyOfRange(future.features(), 1, future.horizon() + 1));
        double[] drawn = networks.oneHot(recorded.golden().indices("imagined_stoch_index"));
        float[] z = successors.get(":, " + width + ":").toFloatArray();
        outputs.findings().close("imagined_stoch_index", z, drawn, SINGLE);
        NDArray h = successors.get(":, :" + width);
        // A categorical prior asks for h alone.
        outputs.close("traj_logit", RssmPieces.logits(networks.model().rssm().prior(h, h)), PIECE);
    }

    private void actions() {
        Actor actor = behaviour.actorCritic().actor();
        NDArray[] noise = recorded.actionNoise();
        NDArray[] actions = new NDArray[noise.length];
        Arrays.setAll(actions, t -> actor.action(future.features()[t], noise[t]));
        outputs.close("traj_action", all(actions), PIECE);
    }

    private void returns(Critic critic, NDArray[] x, String value, String expected) {
        int horizon = future.horizon();
        NDArray[] values = new NDArray[horizon + 1];
        Arrays.setAll(values, t -> critic.value(future.features()[t]));
        outputs.close(value, all(Arrays.copyOf(values, horizon)), MEAN);
        NDArray[] returns = new LambdaReturn(
                        networks.constants(),
                        behaviour.settings().discount(),
                        behaviour.settings().lambda())
                .compute(x, future.goesOn(), Arrays.copyOfRange(values, 1, horizon + 1));
        outputs.close(expected, all(returns), MEAN);
    }

    /** The original's last row, of the state that nothing is learned from, has no part in ours. */
    private void weights() {
        NDArray discount = networks.constants().of(behaviour.settings().discount());
        NDArray weight = ActorCritic.weights(discount, recorded.startGoesOn(), future.goesOn());
        double[] expected = outputs.take("traj_weight");
        float[] weights = weight.toFloatArray();
        outputs.findings().close("traj_weight", weights, Arrays.copyOf(expected, weights.length), PIECE);
    }

    static NDArray all(NDArray[] steps) {
        return NDArrays.concat(new NDList(steps));
    }
}
