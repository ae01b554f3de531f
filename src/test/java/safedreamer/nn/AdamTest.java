package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AdamTest extends TensorTest {

    private static final float[] FIRST = {0.5f, -1, 2, 0.25f, -0.75f, 1.5f, 3, -0.5f};
    private static final float[] SECOND = {-1, 0.5f, 1, 2, -0.25f, 0.125f, -2, 1};

    private Weight w;
    private Weight b;

    @BeforeEach
    void makeWeights() {
        w = parameters.trainable().weight("w", new Shape(3, 2), Initialiser.ZEROS);
        b = parameters.trainable().weight("b", new Shape(2), Initialiser.ZEROS);
        parameters.seal();
        parameters.load(normal(3, parameters.count()));
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
        put(FIRST);
        first.step();
        float[] middle = parameters.values().toFloatArray();
        Adam second = new Adam(parameters, 0.01, 1e-8, 100, 3);
        second.restore(first.mean().duplicate(), first.square().duplicate(), first.steps());
        put(SECOND);
        first.step();
        float[] expected = parameters.values().toFloatArray();
        parameters.load(array(middle, middle.length));
        put(SECOND);
        second.step();
        assertThat(parameters.values().toFloatArray()).isEqualTo(expected);
    }

    private void put(float[] gradient) {
        putGradient(Arrays.copyOf(gradient, 6), Arrays.copyOfRange(gradient, 6, 8));
    }

    /** The gradient of Σ weight · g is g. */
    private void putGradient(float[] gradientW, float[] gradientB) {
        try (Gradients gradients = Gradients.record()) {
            NDArray ofW = w.array().mul(array(gradientW, 3, 2)).sum();
            gradients.backward(ofW.add(b.array().mul(array(gradientB, 2)).sum()));
        }
    }
}
