package safedreamer.nn;

import static safedreamer.GoldenNumbers.assertClose;
import static safedreamer.GoldenNumbers.assertGradient;

import ai.djl.ndarray.NDArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.GoldenNumbers;

/** KL of one-hot classes with free bits, and which side its gradient reaches, against the original's numbers. */
final class OriginalDivergenceTest extends TensorTest {

    private final GoldenNumbers golden = GoldenNumbers.read("losses");
    private NDArray posteriorLogits;
    private NDArray priorLogits;

    @BeforeEach
    void readLogits() {
        posteriorLogits = array(golden.input("kl_post_logit"), golden.shape("inputs", "kl_post_logit"));
        priorLogits = array(golden.input("kl_prior_logit"), golden.shape("inputs", "kl_prior_logit"));
        posteriorLogits.setRequiresGradient(true);
        priorLogits.setRequiresGradient(true);
    }

    @Test
    void divergenceIsTheOriginals() {
        NDArray divergence = posterior().divergence(prior());
        assertClose("KL", divergence.toFloatArray(), golden.output("kl_raw"), 2e-5);
    }

    @Test
    void theDynamicsTermTeachesThePriorAlone() {
        try (Gradients gradients = Gradients.record()) {
            NDArray loss = posterior().stopGradient().divergence(prior()).maximum(constants.of(1));
            assertClose("dyn", loss.toFloatArray(), golden.output("kl_dyn"), 2e-5);
            gradients.backward(loss.sum());
        }
        assertGradients("kl_dyn");
    }

    @Test
    void theRepresentationTermTeachesThePosteriorAlone() {
        try (Gradients gradients = Gradients.record()) {
            NDArray loss = posterior().divergence(prior().stopGradient()).maximum(constants.of(1));
            assertClose("rep", loss.toFloatArray(), golden.output("kl_rep"), 2e-5);
            gradients.backward(loss.sum());
        }
        assertGradients("kl_rep");
    }

    private void assertGradients(String term) {
        assertGradient("posterior", posteriorLogits.getGradient().toFloatArray(), golden.output(term + "_grad_post"));
        assertGradient("prior", priorLogits.getGradient().toFloatArray(), golden.output(term + "_grad_prior"));
    }

    /** The recorded logits are used as they are: nothing uniform is mixed in here. */
    private OneHotCategorical posterior() {
        return new OneHotCategorical(posteriorLogits.softmax(2));
    }

    private OneHotCategorical prior() {
        return new OneHotCategorical(priorLogits.softmax(2));
    }
}
