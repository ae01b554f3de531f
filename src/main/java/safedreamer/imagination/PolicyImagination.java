package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;

/** Lets a policy act in a frozen world model, so that its gradient flows through what it causes. */
public final class PolicyImagination {

    private final WorldModel model;
    private final boolean costTeaches;

    /**
     * @param model built from a frozen scope
     * @param costTeaches whether a gradient is wanted of the imagined cost, too
     */
    public PolicyImagination(WorldModel model, boolean costTeaches) {
        this.model = model;
        this.costTeaches = costTeaches;
    }

    /**
     * Unrolls from n states.
     *
     * @param actionNoise {@code H} arrays {@code [n][A]}, standard normal
     * @param latentNoise {@code H} arrays {@code [n][noise]}
     */
    public ImaginedTrajectory unroll(LatentState start, Policy policy, NDArray[] actionNoise, NDArray[] latentNoise) {
        int horizon = actionNoise.length;
        NDArray[] features = new NDArray[horizon + 1];
        LatentState state = start;
        features[0] = state.features();
        for (int t = 0; t < horizon; t++) {
            NDArray action = policy.action(features[t].stopGradient(), actionNoise[t]);
            state = model.imagine(state, action, latentNoise[t]);
            features[t + 1] = state.features();
        }
        NDArray[] successors = Arrays.copyOfRange(features, 1, horizon + 1);
        return new ImaginedTrajectory(
                features,
                StepGroups.apply(successors, model::reward),
                StepGroups.apply(successors, each -> model.cost(costTeaches ? each : each.stopGradient())),
                StepGroups.apply(successors, each -> model.goesOn(each.stopGradient())));
    }

    /** {@code parts} arrays {@code [n]} of one {@code [parts · n]}. */
    static NDArray[] split(NDArray array, int parts) {
        return array.split(parts).toArray(new NDArray[0]);
    }
}
