package safedreamer.workbench.bridge;

import org.jspecify.annotations.Nullable;
import safedreamer.training.SessionState;

/**
 * A session's new state.
 *
 * @param decision the last decision made by then, 0 for none
 * @param error what stopped the session, if it failed
 */
public record StateChange(
        SessionState state, long decision, @Nullable Throwable error) {}
