package safedreamer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.DecisionLog;
import safedreamer.decision.KeptDecision;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.planning.PlannerSettings;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;
import safedreamer.training.Checkpoint;
import safedreamer.training.FrozenAgent;
import safedreamer.training.RunSettings;

/**
 * A decision of a run's folder or of a bundle, with an agent that can plan it again: of a run the one whose checkpoint is
 * nearest.
 *
 * @param settings of the run
 */
record OpenedDecision(Path from, RunSettings settings, KeptDecision kept, FrozenAgent agent) implements AutoCloseable {

    /**
     * @param decision null where a bundle's own is meant
     * @throws UserError if there is no such decision
     */
    static OpenedDecision of(Path from, @Nullable Long decision) {
        return DecisionBundle.isBundle(from) ? ofBundle(from, decision) : ofRun(from, decision);
    }

    private static OpenedDecision ofBundle(Path file, @Nullable Long decision) {
        DecisionBundle bundle = DecisionBundle.read(file);
        long held = bundle.decision().record().decision();
        if (decision != null && decision != held) {
            throw new UserError(file + " holds decision " + held + ", not " + decision);
        }
        FrozenAgent agent = new FrozenAgent(bundle.settings(), bundle.settings().environmentSpec());
        agent.take(bundle.weights());
        return new OpenedDecision(file, bundle.settings(), bundle.decision(), agent);
    }

    private static OpenedDecision ofRun(Path run, @Nullable Long decision) {
        if (decision == null) {
            throw new UserError("which decision of " + run + "? Say --decision N");
        }
        RunDirectory folder = RunDirectory.open(run);
        KeptDecision kept = DecisionLog.find(folder.decisions(), decision);
        Checkpoint checkpoint = Checkpoint.nearest(run, decision);
        EnvironmentSpec environment = checkpoint.settings().environmentSpec();
        return new OpenedDecision(run, checkpoint.settings(), kept, FrozenAgent.of(checkpoint, environment));
    }

    /** @throws UserError if the decision was made without a search */
    PlannerSettings requireSearch() {
        PlannerSettings used = kept.settings();
        if (used == null || !kept.replannable()) {
            throw new UserError("decision " + kept.record().decision() + " was made without a search");
        }
        return used;
    }

    /** The last part of the path it was opened from. */
    String name() {
        return from.toAbsolutePath().normalize().getFileName().toString();
    }

    @Override
    public void close() {
        agent.close();
    }
}
