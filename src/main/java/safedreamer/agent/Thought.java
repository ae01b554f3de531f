package safedreamer.agent;

import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlanTrace;

/**
 * What went on in the agent at one decision.
 *
 * @param trace the search
 * @param decoded where its futures lead; absent unless asked for
 */
public record Thought(PlanTrace trace, @Nullable DecodedFutures decoded) {}
