package safedreamer.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How well a world model foresaw one episode, {@link OpenLoopProbe#HORIZON} decisions ahead without looking.
 *
 * @param nearestHazardError in metres; null where no hazards are seen
 * @param cost of each decision but the first few
 */
public record OpenLoopScore(@Nullable Double nearestHazardError, CostForesight cost) {}
