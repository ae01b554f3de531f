package safedreamer.decision;

import safedreamer.training.FrozenAgent;

/** Work on one kept decision, done a search at a time so that something more urgent can come between. */
interface PlanningJob {

    KeptDecision decision();

    /**
     * Does the next piece, and says what came out of it.
     *
     * @param onFutures to be called before each batch of futures; throws when the job is not wanted any more
     * @return whether more is to be done
     */
    boolean step(FrozenAgent agent, Runnable onFutures);

    /** Says why it cannot be done. */
    void fail(RuntimeException reason);
}
