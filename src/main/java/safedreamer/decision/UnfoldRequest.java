package safedreamer.decision;

import safedreamer.imagination.CandidateBatch;
import safedreamer.planning.PlanTrace;

/**
 * Which future of a kept decision is to be unfolded step by step.
 *
 * @param decision one that can be planned again
 * @param batch the futures it is one of
 * @param candidate 0..N-1 of the batch
 */
public record UnfoldRequest(KeptDecision decision, CandidateBatch batch, int candidate) {

    /** @throws IllegalArgumentException if the decision cannot be planned again, or there is no such candidate */
    public UnfoldRequest {
        if (!decision.replannable()) {
            throw new IllegalArgumentException(
                    "decision " + decision.record().decision() + " was not planned, or too little of it was kept");
        }
        if (candidate < 0 || candidate >= batch.candidates()) {
            throw new IllegalArgumentException("candidate " + candidate + " of " + batch.candidates());
        }
    }

    /**
     * A candidate of a search, along the very path it was scored by.
     *
     * @param iteration counted from 0
     */
    public static UnfoldRequest candidate(KeptDecision decision, PlanTrace trace, int iteration, int candidate) {
        return new UnfoldRequest(decision, trace.asked(iteration), candidate);
    }

    /** The plan that a search ended with. */
    public static UnfoldRequest plan(KeptDecision decision, PlanTrace trace) {
        return actions(decision, trace.plan(), trace.settings().horizon());
    }

    /**
     * Any actions, say those that were taken.
     *
     * @param actions {@code [H][A]}
     */
    public static UnfoldRequest actions(KeptDecision decision, float[] actions, int horizon) {
        return new UnfoldRequest(decision, CandidateBatch.single(actions, horizon), 0);
    }
}
