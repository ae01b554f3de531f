package safedreamer.conformance.method;

import ai.djl.ndarray.NDArray;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;
import safedreamer.nn.Constants;
import safedreamer.nn.Gradients;
import safedreamer.nn.OneHotCategorical;

/** KL with free bits and the whole loss of the world model, each with its gradients. */
final class LossesGroup {

    private LossesGroup() {}

    static void compare(GoldenArrays golden, Findings findings) {
        RecordedOutputs outputs = new RecordedOutputs(golden, findings);
        try (OriginalNetworks networks = new OriginalNetworks(golden.beside("weights"))) {
            new Divergence(networks, golden, outputs).raw();
            new Divergence(networks, golden, outputs).gradients("kl_dyn", true);
            new Divergence(networks, golden, outputs).gradients("kl_rep", false);
            new WorldModelLosses(networks, golden, outputs).compare();
            OwnUnrolling.compare(golden, findings);
        }
        outputs.finish();
    }

    /** Scripted logits, used as they are: nothing uniform is mixed in here. */
    private static final class Divergence {

        private final NDArray posterior;
        private final NDArray prior;
        private final NDArray free;
        private final Constants constants;
        private final RecordedOutputs outputs;

        Divergence(OriginalNetworks networks, GoldenArrays golden, RecordedOutputs outputs) {
            this.outputs = outputs;
            posterior = networks.input(golden, "kl_post_logit");
            prior = networks.input(golden, "kl_prior_logit");
            posterior.setRequiresGradient(true);
            prior.setRequiresGradient(true);
            constants = networks.constants();
            free = networks.constants().of(networks.settings().freeNats());
        }

        void raw() {
            outputs.close("kl_raw", belief(posterior).divergence(belief(prior)), Tolerance.PIECE);
        }

        void gradients(String term, boolean stopPosterior) {
            try (Gradients gradients = Gradients.record()) {
                OneHotCategorical q = belief(posterior);
                OneHotCategorical p = belief(prior);
                NDArray loss =
                        (stopPosterior ? q.stopGradient().divergence(p) : q.divergence(p.stopGradient())).maximum(free);
                outputs.close(term, loss, Tolerance.PIECE);
                gradients.backward(loss.sum());
            }
            outputs.close(term + "_grad_post", posterior.getGradient(), Tolerance.GRADIENT);
            outputs.close(term + "_grad_prior", prior.getGradient(), Tolerance.GRADIENT);
        }

        private OneHotCategorical belief(NDArray logits) {
            return new OneHotCategorical(logits.softmax(2), constants);
        }
    }
}
