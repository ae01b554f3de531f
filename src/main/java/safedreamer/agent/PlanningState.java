package safedreamer.agent;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.Rssm;

/**
 * Where a decision was planned from. With the settings, seed and λ_p of its trace, and the weights of that moment, it is
 * all that a search needs to be done again, to the last bit. Plain numbers: it outlives the agent.
 *
 * @param deterministic {@code [D]} h, after the observation
 * @param stochastic {@code [S]} z, flat, as it was drawn
 * @param previousPlan {@code [H'][A]} the plan of the decision before; null at the start of an episode, and without one
 * @param updates gradient updates that the weights had behind them
 */
public record PlanningState(float[] deterministic, float[] stochastic, float @Nullable [] previousPlan, long updates) {

    /** @throws IllegalArgumentException if this is the state of an agent of another size */
    LatentState latent(Rssm rssm, NDManager manager) {
        if (deterministic.length != rssm.deterministicSize() || stochastic.length != rssm.stochasticSize()) {
            throw new IllegalArgumentException("a latent state of " + deterministic.length + " + " + stochastic.length
                    + " numbers for an agent of " + rssm.deterministicSize() + " + " + rssm.stochasticSize());
        }
        return new LatentState(
                manager.create(deterministic, new Shape(1, deterministic.length)),
                manager.create(stochastic, new Shape(1, stochastic.length)));
    }
}
