package safedreamer.decision;

import java.util.function.Consumer;
import safedreamer.training.FrozenAgent;
import safedreamer.training.RunSettings;

/** A decision put together with the weights that it is planned again with. */
final class BundleJob implements PlanningJob {

    private final RunSettings settings;
    private final KeptDecision decision;
    private final Consumer<DecisionBundle> onBundle;
    private final Consumer<RuntimeException> onTrouble;

    BundleJob(
            RunSettings settings,
            KeptDecision decision,
            Consumer<DecisionBundle> onBundle,
            Consumer<RuntimeException> onTrouble) {
        this.settings = settings;
        this.decision = decision;
        this.onBundle = onBundle;
        this.onTrouble = onTrouble;
    }

    @Override
    public KeptDecision decision() {
        return decision;
    }

    @Override
    public boolean step(FrozenAgent agent, Runnable onFutures) {
        onBundle.accept(new DecisionBundle(settings, decision, agent.weights()));
        return false;
    }

    @Override
    public void fail(RuntimeException reason) {
        onTrouble.accept(reason);
    }
}
