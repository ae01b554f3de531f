package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static safedreamer.Close.assertClose;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two rows of two groups of three classes. */
final class OneHotCategoricalTest extends TensorTest {

    private static final float[] LOGITS = {0, 1, 2, -3, 0.5f, 0.5f, 4, -4, 0, 30, 0, -30};
    private static final float[] OTHER = {1, 1, 0, 0, 0, 0, -1, 2, 0.5f, 3, 0, 1};

    @Test
    void oneHundredthIsUniform() {
        float[] logs = of(LOGITS).logProbabilities().toFloatArray();
        double[] expected = Arrays.stream(probabilities(LOGITS)).map(Math::log).toArray();
        assertClose("log p", logs, expected, 1e-6);
        assertThat((double) logs[11]).as("the least likely class").isCloseTo(Math.log(0.01 / 3), offset(1e-5));
    }

    @Test
    void divergenceIsTheClosedFormSummedOverGroups() {
        double[] p = probabilities(LOGITS);
        double[] q = probabilities(OTHER);
        double[] expected = new double[2];
        for (int i = 0; i < 12; i++) {
            expected[i / 6] += p[i] * Math.log(p[i] / q[i]);
        }
        assertClose("KL", of(LOGITS).divergence(of(OTHER)).toFloatArray(), expected, 1e-6);
        assertClose("KL to itself", of(LOGITS).divergence(of(LOGITS)).toFloatArray(), new double[2], 1e-6);
    }

    @Test
    void evenNoiseDrawsEachClassAsOftenAsItsProbabilitySays() {
        int draws = 3000;
        double[] expected = probabilities(LOGITS);
        double[] share = new double[12];
        for (int i = 0; i < draws; i++) {
            float u = (i + 0.5f) / draws;
            float[] drawn =
                    of(LOGITS).sample(array(new float[] {u, u, u, u}, 2, 2)).toFloatArray();
            for (int j = 0; j < 12; j++) {
                share[j] += drawn[j] / draws;
            }
        }
        for (int j = 0; j < 12; j++) {
            assertThat(share[j]).isCloseTo(expected[j], offset(1.0 / draws + 1e-4));
        }
    }

    @Test
    void drawsAreOneHotAtTheEndsOfTheNoise() {
        float[] first = of(LOGITS).sample(array(new float[4], 2, 2)).toFloatArray();
        double[] firstClasses = {1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0};
        assertClose("first class", first, firstClasses, 1e-6);
        float almostOne = Math.nextDown(1f);
        float[] last = of(LOGITS)
                .sample(array(new float[] {almostOne, almostOne, almostOne, almostOne}, 2, 2))
                .toFloatArray();
        assertClose("last class", last, new double[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1}, 1e-6);
    }

    @Test
    void theCentreIsTheLikeliestClass() {
        double[] likeliest = {0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0};
        float[] centre = of(LOGITS).centre().toFloatArray();
        // The second group's last two classes tie, and either will do.
        if (centre[5] == 1) {
            likeliest[4] = 0;
            likeliest[5] = 1;
        }
        assertClose("centre", centre, likeliest, 1e-6);
        assertThat(of(LOGITS).sample(null).toFloatArray()).isEqualTo(centre);
    }

    @Test
    void theGradientOfADrawIsThatOfItsProbabilities() {
        Weight logits = variable("logits", 2, 6);
        parameters.seal();
        NDArray noise = array(new float[] {0.2f, 0.5f, 0.9f, 0.1f}, 2, 2);
        assertGradients(
                () -> of(logits.array()).sample(noise),
                () -> of(logits.array()).logProbabilities().exp().reshape(2, 6),
                0.005);
    }

    @Test
    void theGradientsOfTheDivergenceAreThoseOfDifferences() {
        Weight logits = variable("logits", 2, 6);
        Weight other = variable("other", 2, 6);
        parameters.seal();
        assertGradients(() -> of(logits.array()).divergence(of(other.array())), 0.005);
    }

    @Test
    void aStoppedSideOfTheDivergenceGetsNoGradient() {
        Weight logits = variable("logits", 2, 6);
        Weight other = variable("other", 2, 6);
        parameters.seal();
        float[] before = parameters.values().toFloatArray();
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(of(logits.array())
                    .stopGradient()
                    .divergence(of(other.array()))
                    .sum()
                    .add(logits.array().sum()));
        }
        float[] gradient = parameters.takeGradient().toFloatArray();
        assertThat(Arrays.copyOf(gradient, 12))
                .as("the stopped side, and the sum")
                .containsOnly(1);
        assertThat(Arrays.copyOfRange(gradient, 12, 24)).doesNotContain(0);
        assertThat(parameters.values().toFloatArray()).isEqualTo(before);
    }

    @Test
    void concatenationKeepsTheOrder() {
        float[] together = of(LOGITS).concat(List.of(of(OTHER))).centre().toFloatArray();
        assertThat(together).startsWith(of(LOGITS).centre().toFloatArray());
        assertThat(together).endsWith(of(OTHER).centre().toFloatArray());
    }

    private OneHotCategorical of(float[] logits) {
        return of(array(logits, 2, 6));
    }

    private OneHotCategorical of(NDArray logits) {
        return OneHotCategorical.of(logits, 2, 3, constants);
    }

    private static double[] probabilities(float[] logits) {
        double[] mixed = new double[logits.length];
        for (int group = 0; group < logits.length; group += 3) {
            double sum = 0;
            for (int i = group; i < group + 3; i++) {
                sum += Math.exp(logits[i]);
            }
            for (int i = group; i < group + 3; i++) {
                mixed[i] = 0.99 * Math.exp(logits[i]) / sum + 0.01 / 3;
            }
        }
        return mixed;
    }
}
