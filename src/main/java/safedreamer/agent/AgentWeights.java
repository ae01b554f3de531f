package safedreamer.agent;

import java.util.Map;

/**
 * All that an agent decides with, as plain numbers: copied on the thread that owns an agent, taken over by another agent
 * of the same settings on another thread. Without optimisers and slow critics, so it decides but cannot go on learning.
 *
 * @param values by name of the set of weights, "model" for one, flat; nobody writes to them
 * @param updates gradient updates they have behind them
 */
public record AgentWeights(Map<String, float[]> values, long updates) {}
