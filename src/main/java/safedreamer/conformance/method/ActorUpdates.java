package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.GRADIENT;
import static safedreamer.conformance.Tolerance.MEAN;
import static safedreamer.conformance.Tolerance.PIECE;
import static safedreamer.conformance.Tolerance.TERM;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;
import safedreamer.lagrangian.AugmentedLagrangian;

/**
 * The actor's loss over successive updates on the same futures and weights, with the normaliser and the multiplier carried
 * on: of reward alone, and with a price of cost.
 */
final class ActorUpdates {

    private final OriginalNetworks networks;
    private final RecordedFutures recorded;
    private final RecordedOutputs outputs;
    private final Findings findings;
    private final List<String> columns;

    ActorUpdates(OriginalNetworks networks, RecordedFutures recorded, RecordedOutputs outputs) {
        this.networks = networks;
        this.recorded = recorded;
        this.outputs = outputs;
        findings = outputs.findings();
        columns = recorded.golden().names("updates_columns");
    }

    void ofReward() {
        OriginalBehaviour behaviour = OriginalBehaviour.ofReward(networks, recorded);
        NDArray[] features = behaviour.future().features();
        NDArray early = Futures.all(Arrays.copyOf(features, features.length - 1));
        outputs.close(
                "reward_only_entropy",
                behaviour.actorCritic().actor().distribution(early).entropy(),
                PIECE);
        updates("reward_only", behaviour);
    }

    /** @param signal "SUM" or "MEAN" of the λ-returns of cost along a future */
    void ofPrice(String signal) {
        String mode = "lagrange_" + signal.toLowerCase(Locale.ROOT);
        updates(mode, OriginalBehaviour.ofPrice(networks, recorded, signal));
    }

    private void updates(String mode, OriginalBehaviour behaviour) {
        ActorCritic actorCritic = behaviour.actorCritic();
        AdamGradients gradients = new AdamGradients(actorCritic.actorParameters(), actorCritic.actorAdam());
        double[] updates = outputs.take(mode + "_updates");
        for (int i = 0; i < updates.length / columns.size(); i++) {
            Map<String, Double> losses = behaviour.learn();
            gradients.next();
            double[] row = Arrays.copyOfRange(updates, i * columns.size(), (i + 1) * columns.size());
            String name = mode + "_updates";
            findings.close(name + " loss", number(losses, "actor/loss"), column(row, "loss"), TERM);
            double low = column(row, "retnorm_low_after");
            findings.close(name + " low", actorCritic.normaliser().low(), low, MEAN);
            double high = column(row, "retnorm_high_after");
            findings.close(name + " high", actorCritic.normaliser().high(), high, MEAN);
            double norm = column(row, "actor_grad_global_norm");
            findings.close(name + " gradient norm", gradients.norm(), norm, GRADIENT);
            price(name, actorCritic, losses, row);
            advantages(mode + "_adv" + i, behaviour);
            if (i == 0) {
                gradients(mode + "_grad:" + OriginalBehaviour.ACTOR, gradients);
            }
        }
    }

    private void price(String name, ActorCritic actorCritic, Map<String, Double> losses, double[] row) {
        AugmentedLagrangian price = actorCritic.augmentedLagrangian();
        if (price != null) {
            findings.close(name + " psi", number(losses, "lagrangian/psi"), column(row, "penalty_psi"), TERM);
            findings.close(name + " lambda", price.state().multiplier(), column(row, "lambda_after"), TERM);
            double c = column(row, "c_after");
            findings.close(name + " c", price.state().quadraticWeight(), c, Tolerance.DOUBLE_EACH);
        }
    }

    /** (R - v) / S with the scale as it is after the update has observed the returns. */
    private void advantages(String output, OriginalBehaviour behaviour) {
        if (!recorded.golden().hasOutput(output)) {
            return;
        }
        double scale = behaviour.actorCritic().normaliser().scale();
        double[] returns = recorded.golden().output("ret");
        double[] values = recorded.golden().output("value");
        double[] advantages = new double[returns.length];
        Arrays.setAll(advantages, i -> (returns[i] - values[i]) / scale);
        outputs.close(output, advantages, MEAN);
    }

    private void gradients(String prefix, AdamGradients gradients) {
        for (String output : recorded.golden().outputs(prefix)) {
            outputs.close(output, gradients.of(output.substring(prefix.length())), GRADIENT);
        }
    }

    private double column(double[] row, String name) {
        return row[columns.indexOf(name)];
    }

    private static double number(Map<String, Double> losses, String name) {
        return Objects.requireNonNull(losses.get(name), name);
    }
}
