package safedreamer.worldmodel;

import safedreamer.nn.LatentDistribution;

/**
 * A state after an observation.
 *
 * @param state h, and z drawn from the belief
 * @param belief q(z | h, x)
 */
public record Posterior(LatentState state, LatentDistribution belief) {}
