package safedreamer.training;

import org.jspecify.annotations.Nullable;
import safedreamer.agent.PlanningState;
import safedreamer.agent.Variant;
import safedreamer.environment.Scene;
import safedreamer.planning.PlanTrace;

/**
 * One decision: what was seen, what was thought of, what was done, what came of it. Immutable, without native memory.
 *
 * @param decision counted from 1 over the whole run
 * @param episode counted from 1
 * @param stepInEpisode counted from 0
 * @param variant that decided, or would have; while exploring none does
 * @param observation {@code [O]} before the action
 * @param scene the simulator's truth before the action
 * @param trace the search; absent while exploring, where actions are random, and where the actor acts
 * @param paths the futures decoded; absent where nobody was looking, or there was no search
 * @param action {@code [A]} executed
 * @param reward of this decision
 * @param cost of this decision
 * @param after the simulator's truth after the action
 * @param planMillis time it took to decide
 * @param state what it was decided from, to be planned again; absent while exploring
 */
public record DecisionRecord(
        long decision,
        int episode,
        int stepInEpisode,
        Phase phase,
        Variant variant,
        float[] observation,
        Scene scene,
        @Nullable PlanTrace trace,
        @Nullable ImaginedPaths paths,
        float[] action,
        double reward,
        double cost,
        Scene after,
        double planMillis,
        @Nullable PlanningState state) {

    /** The same decision with another search, or none, in the place of its own. */
    public DecisionRecord withSearch(
            @Nullable PlanTrace otherTrace, @Nullable ImaginedPaths otherPaths, float[] otherAction) {
        return new DecisionRecord(
                decision,
                episode,
                stepInEpisode,
                phase,
                variant,
                observation,
                scene,
                otherTrace,
                otherPaths,
                otherAction,
                reward,
                cost,
                after,
                planMillis,
                state);
    }
}
