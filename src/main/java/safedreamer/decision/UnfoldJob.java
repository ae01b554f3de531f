package safedreamer.decision;

import java.util.function.Consumer;
import safedreamer.training.FrozenAgent;

/** One future unfolded, in one piece: a single row takes no time worth dividing. */
record UnfoldJob(UnfoldRequest request, Consumer<Unfolded> onResult, Consumer<RuntimeException> onTrouble)
        implements PlanningJob {

    @Override
    public KeptDecision decision() {
        return request.decision();
    }

    @Override
    public boolean step(FrozenAgent agent, Runnable onFutures) {
        onResult.accept(new Unfolded(request, WhatIfs.unfold(agent, request), agent.updates()));
        return false;
    }

    @Override
    public void fail(RuntimeException reason) {
        onTrouble.accept(reason);
    }
}
