package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.GoldenNumbers;

final class AdamTest extends TensorTest {

    private static final int STEPS = 5;

    private final GoldenNumbers golden = GoldenNumbers.read("optimizer");
    private Weight w;
    private Weight b;

    @BeforeEach
    void makeWeights() {
        w = parameters.trainable().weight("w", new Shape(3, 2), Initialiser.ZEROS);
        b = parameters.trainable().weight("b", new Shape(2), Initialiser.ZEROS);
        parameters.seal();
        inject(golden, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "actor", "clipped"})
    void fiveStepsAreTheOriginals(String name) {
        float[] settings = golden.input(name + "_settings");
        Adam adam = new Adam(parameters, settings[0], settings[3], settings[4], 0);
        for (int i = 0; i < STEPS; i++) {
            putGradient(slice("grad_w", i, 6), slice("grad_b", i, 2));
            double norm = adam.step();
            double expected = golden.output(name + "_grad_norm")[i];
            assertThat(norm).isCloseTo(expected, offset(1e-6 * expected));
            assertStep(w, name + "_w", i, 6);
            assertStep(b, name + "_b", i, 2);
        }
        assertThat(adam.steps()).isEqualTo(STEPS);
    }

    private void assertStep(Weight weight, String name, int step, int size) {
        double[] expected = Arrays.copyOfRange(golden.output(name), step * size, (step + 1) * size);
        GoldenNumbers.assertClose(name, weight.array().toFloatArray(), expected, 1e-6);
    }

    @Test
    void aGradientThatIsNotANumberChangesNothingAndIsCounted() {
        Adam adam = new Adam(parameters, 0.1, 1e-8, 1, 0);
        float[] before = parameters.values().toFloatArray();
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1e30f}) {
            putGradient(new float[] {1, 1, bad, 1, 1, 1}, new float[2]);
            assertThat(adam.step()).isNotFinite();
        }
        assertThat(parameters.values().toFloatArray()).isEqualTo(before);
        assertThat(adam.mean().toFloatArray()).containsOnly(0);
        assertThat(adam.skipped()).isEqualTo(3);
        assertThat(adam.steps()).isZero();
        putGradient(new float[] {1, 1, 1, 1, 1, 1}, new float[2]);
        assertThat(adam.step()).as("the bad gradient is forgotten").isCloseTo(Math.sqrt(6), offset(1e-6));
    }

    @Test
    void theRateRisesOverTheWarmUp() {
        Adam adam = new Adam(parameters, 0.1, 1e-12, 1e9, 4);
        float[] before = parameters.values().toFloatArray();
        for (int step = 1; step <= 6; step++) {
            putGradient(new float[] {1, 1, 1, 1, 1, 1}, new float[] {1, 1});
            adam.step();
            float[] after = parameters.values().toFloatArray();
            // A constant gradient moves each weight by the rate.
            assertThat((double) (before[0] - after[0])).isCloseTo(0.1 * Math.min(1, step / 4.0), offset(1e-5));
            before = after;
        }
    }

    /** The recorded steps are too coarse in float32 to tell: their gradients are far larger than their epsilons. */
    @Test
    void epsilonStandsOutsideTheRoot() {
        Adam adam = new Adam(parameters, 1, 1e-2, 1e9, 0);
        float before = parameters.values().toFloatArray()[0];
        float small = 1e-3f;
        putGradient(new float[] {small, 0, 0, 0, 0, 0}, new float[2]);
        adam.step();
        double moved = before - parameters.values().toFloatArray()[0];
        assertThat(moved).isCloseTo(small / (small + 1e-2), offset(1e-5));
    }

    @Test
    void aRestoredOptimiserGoesOnAsIfNothingHadHappened() {
        Adam first = new Adam(parameters, 0.01, 1e-8, 100, 3);
        putGradient(slice("grad_w", 0, 6), slice("grad_b", 0, 2));
        first.step();
        float[] middle = parameters.values().toFloatArray();
        Adam second = new Adam(parameters, 0.01, 1e-8, 100, 3);
        second.restore(first.mean().duplicate(), first.square().duplicate(), first.steps());
        putGradient(slice("grad_w", 1, 6), slice("grad_b", 1, 2));
        first.step();
        float[] expected = parameters.values().toFloatArray();
        parameters.load(array(middle, middle.length));
        putGradient(slice("grad_w", 1, 6), slice("grad_b", 1, 2));
        second.step();
        assertThat(parameters.values().toFloatArray()).isEqualTo(expected);
    }

    private float[] slice(String name, int step, int size) {
        return Arrays.copyOfRange(golden.input(name), step * size, (step + 1) * size);
    }

    /** The gradient of Σ weight · g is g. */
    private void putGradient(float[] gradientW, float[] gradientB) {
        try (Gradients gradients = Gradients.record()) {
            NDArray ofW = w.array().mul(array(gradientW, 3, 2)).sum();
            gradients.backward(ofW.add(b.array().mul(array(gradientB, 2)).sum()));
        }
    }
}
