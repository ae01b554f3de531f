package safedreamer.agent;

import org.jspecify.annotations.Nullable;

/**
 * Where a decision was planned from. With the settings, seed and λ_p of its trace, and the weights of that moment, it is
 * all that a search needs to be done again, to the last bit. Plain numbers: it outlives the agent.
 *
 * @param deterministic {@code [D]} h, after the observation
 * @param stochastic {@code [S]} z, flat, as it was drawn
 * @param previousPlan {@code [H'][A]} the plan of the decision before; null at the start of an episode, and without one
 * @param updates gradient updates that the weights had behind them
 */
public record PlanningState(float[] deterministic, float[] stochastic, float @Nullable [] previousPlan, long updates) {}
