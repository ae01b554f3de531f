package safedreamer.decision;

import org.jspecify.annotations.Nullable;
import safedreamer.agent.PlanningState;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.DecisionRecord;

/**
 * A decision that can be opened again. When memory runs short its search and the decoded futures are given up first; what
 * it takes to plan it again stays.
 *
 * @param record with its search, or without if that was given up
 * @param settings it was planned with; null if nothing was searched
 * @param seed of its noise; 0 if nothing was searched
 * @param penalty λ_p it was planned with
 */
public record KeptDecision(DecisionRecord record, @Nullable PlannerSettings settings, long seed, double penalty) {

    static KeptDecision of(DecisionRecord made) {
        PlanTrace trace = made.trace();
        return trace == null
                ? new KeptDecision(made, null, 0, 0)
                : new KeptDecision(made, trace.settings(), trace.seed(), trace.penalty());
    }

    /** Whether a search decided whose trace was given up since. */
    public boolean thinned() {
        return settings != null && record.trace() == null;
    }

    /** Whether it can be planned again. */
    public boolean replannable() {
        return settings != null && record.state() != null;
    }

    /**
     * What it was planned from.
     *
     * @throws IllegalStateException if it was not planned
     */
    PlanningState plannedFrom() {
        PlanningState state = record.state();
        if (state == null) {
            throw new IllegalStateException("decision " + record.decision() + " was not planned");
        }
        return state;
    }

    KeptDecision withoutTrace() {
        return new KeptDecision(record.withSearch(null, null, record.action()), settings, seed, penalty);
    }
}
