package safedreamer.imagination;

import safedreamer.nn.Constants;
import safedreamer.nn.Workers;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;

/**
 * All that it takes to imagine, except the state to start from.
 *
 * @param model built from a frozen scope
 * @param actor without gradients
 * @param discount γ
 * @param lambda λ of the returns
 * @param actionSize A
 * @param positionOffset first index of the agent's own (x, y) in an observation, or -1
 * @param workers that take the futures of a batch among them
 */
public record Imaginer(
        WorldModel model,
        Policy actor,
        ValueFunction rewardCritic,
        ValueFunction costCritic,
        Constants constants,
        double discount,
        double lambda,
        int actionSize,
        int positionOffset,
        Workers workers) {

    ReturnEstimator estimator() {
        return new ReturnEstimator(constants, discount, lambda);
    }

    /**
     * The futures of one state.
     *
     * @param recordPositions whether to decode where each future goes: for eyes, and never free
     */
    public LatentImagination from(LatentState state, boolean recordPositions) {
        return new LatentImagination(this, state, recordPositions && positionOffset >= 0);
    }
}
