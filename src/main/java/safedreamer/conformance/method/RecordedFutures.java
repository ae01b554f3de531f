package safedreamer.conformance.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import safedreamer.worldmodel.LatentState;

/** The start states of the recorded imagined trajectory, and the noise that makes ours follow it. */
public final class RecordedFutures {

    private final OriginalNetworks networks;
    private final GoldenArrays golden;

    public RecordedFutures(OriginalNetworks networks, GoldenArrays golden) {
        this.networks = networks;
        this.golden = golden;
    }

    GoldenArrays golden() {
        return golden;
    }

    /** H. */
    public int horizon() {
        return (int) golden.inputShape("imagined_stoch_index")[0];
    }

    LatentState start() {
        return networks.states(golden, "start_deter", "start_stoch_index");
    }

    /** {@code [N]} 0 where the world had ended, else 1. */
    public NDArray startGoesOn() {
        NDArray ended = networks.input(golden, "start_is_terminal");
        return ended.onesLike().sub(ended);
    }

    /** {@code H + 1} arrays {@code [N][A]}; a trajectory of H decisions takes the first H. */
    NDArray[] actionNoise() {
        NDArray all = networks.input(golden, "actor_noise");
        NDArray[] steps = new NDArray[horizon() + 1];
        Arrays.setAll(steps, all::get);
        return steps;
    }

    /** {@code H} arrays {@code [N][groups]}. */
    NDArray[] latentNoise() {
        float[] uniform = networks.noise(golden.output("traj_logit"), golden.indices("imagined_stoch_index"));
        NDArray all = networks.manager().create(uniform, new Shape(golden.inputShape("imagined_stoch_index")));
        NDArray[] steps = new NDArray[horizon()];
        Arrays.setAll(steps, all::get);
        return steps;
    }
}
