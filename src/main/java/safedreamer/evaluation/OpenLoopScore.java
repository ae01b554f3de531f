package safedreamer.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How well a world model foresaw one episode, {@link OpenLoopProbe#HORIZON} decisions ahead without looking.
 *
 * @param nearestHazardError in metres; null where no hazards are seen
 * @param cost of each decision, from the one on that could first be foreseen from so far
 */
public record OpenLoopScore(@Nullable Double nearestHazardError, CostForesight cost) {}
