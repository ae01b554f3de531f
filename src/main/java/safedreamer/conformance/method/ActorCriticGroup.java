package safedreamer.conformance.method;

import safedreamer.conformance.Findings;

/** Futures of the actor in the model, and the update of actor and critics on them. */
final class ActorCriticGroup {

    private ActorCriticGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        RecordedOutputs outputs = new RecordedOutputs(golden, findings);
        try (OriginalNetworks networks = new OriginalNetworks(golden.beside("weights"))) {
            RecordedFutures recorded = new RecordedFutures(networks, golden);
            new Futures(networks, recorded, outputs).compare();
            ActorUpdates updates = new ActorUpdates(networks, recorded, outputs);
            updates.ofReward();
            updates.ofPrice("SUM");
            updates.ofPrice("MEAN");
            CriticUpdates critics = new CriticUpdates(networks, recorded, outputs);
            critics.compare("critic");
            critics.compare("cost_critic");
        }
        outputs.leaveOut("reward_only_logprob", "our actor learns through the model and never asks for it");
        outputs.finish();
    }
}
