package safedreamer.agent;

import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlanTrace;

/**
 * What went on in the agent at one decision.
 *
 * @param action {@code [A]} decided on, in [-1, 1]
 * @param trace the search; absent where the actor acts
 * @param decoded where its futures lead; absent unless asked for, and without a search
 * @param state what it was decided from
 */
public record Thought(
        float[] action, @Nullable PlanTrace trace, @Nullable DecodedFutures decoded, PlanningState state) {

    /** {@code [H][A]} what is meant to be done from here on; null without a search. */
    float @Nullable [] plan() {
        return trace == null ? null : trace.plan();
    }
}
