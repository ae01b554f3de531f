package safedreamer.training;

import java.util.Map;

/**
 * The losses of one gradient update (or their means over the updates since the last record).
 *
 * @param update counted from 1
 * @param decision the run's decision count
 * @param values name to value: "model/total", "model/observation", "model/reward", "model/cost", "model/kl",
 *     "actor/loss", "critic/reward", "critic/cost", ... in nats or squared observation units; where the actor is trained on the cost too
 *     "lagrangian/psi", "lagrangian/violation" (g), "lagrangian/multiplier" (λ) and "lagrangian/quadraticWeight" (c);
 *     for OSRP-Lag "pid/penalty" (λ_p), its parts "pid/proportional", "pid/integral", "pid/derivative", and
 *     "pid/costAverage" (the running mean of episode costs)
 */
public record UpdateRecord(long update, long decision, Map<String, Double> values) {}
