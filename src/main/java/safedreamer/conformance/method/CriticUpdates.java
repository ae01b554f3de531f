package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.GRADIENT;
import static safedreamer.conformance.Tolerance.SINGLE;
import static safedreamer.conformance.Tolerance.TERM;

import java.util.Map;
import java.util.Objects;
import safedreamer.actorcritic.Critic;
import safedreamer.nn.Weight;

/** The critics' loss, its gradients, and how the slow copy follows: whole at first, then by a share. */
final class CriticUpdates {

    private final OriginalNetworks networks;
    private final RecordedFutures recorded;
    private final RecordedOutputs outputs;

    CriticUpdates(OriginalNetworks networks, RecordedFutures recorded, RecordedOutputs outputs) {
        this.networks = networks;
        this.recorded = recorded;
        this.outputs = outputs;
    }

    /** @param name "critic" or "cost_critic" */
    void compare(String name) {
        learning(name, OriginalBehaviour.ofReward(networks, recorded), "");
        // A price of cost teaches the actor alone: no gradient of it reaches the critics.
        learning(name, OriginalBehaviour.ofPrice(networks, recorded, "SUM"), " beside a price of cost");
        following(name);
    }

    private void learning(String name, OriginalBehaviour behaviour, String where) {
        Critic critic = critic(name, behaviour);
        AdamGradients gradients = new AdamGradients(critic.parameters(), critic.adam());
        Map<String, Double> losses = behaviour.learn();
        gradients.next();
        double loss = Objects.requireNonNull(losses.get(name.equals("critic") ? "critic/reward" : "critic/cost"));
        outputs.findings().close(name + "_loss" + where, loss, outputs.take(name + "_loss")[0], TERM);
        double norm = outputs.take(name + "_grad_global_norm")[0];
        outputs.findings().close(name + "_grad_global_norm" + where, gradients.norm(), norm, GRADIENT);
        String prefix = name + "_grad:" + OriginalBehaviour.PLACE + name + "/net/";
        for (String output : recorded.golden().outputs(prefix)) {
            float[] gradient = gradients.of(output.substring(prefix.length()));
            outputs.findings().close(output + where, gradient, outputs.take(output), GRADIENT);
        }
    }

    private void following(String name) {
        OriginalBehaviour behaviour = OriginalBehaviour.ofReward(networks, recorded);
        Critic critic = critic(name, behaviour);
        behaviour.learn();
        slow(critic, name + "_slow_after_first:");
        behaviour.load(critic, name + "/");
        behaviour.learn();
        slow(critic, name + "_slow_after_later1:");
        behaviour.learn();
        slow(critic, name + "_slow_after_later2:");
    }

    private void slow(Critic critic, String prefix) {
        for (String output : recorded.golden().outputs(prefix)) {
            String name = output.substring(prefix.length());
            Weight weight =
                    Objects.requireNonNull(critic.slowParameters().weights().get(name), name);
            outputs.close(output, weight.array(), SINGLE);
        }
    }

    private static Critic critic(String name, OriginalBehaviour behaviour) {
        return name.equals("critic")
                ? behaviour.actorCritic().rewardCritic()
                : behaviour.actorCritic().costCritic();
    }
}
