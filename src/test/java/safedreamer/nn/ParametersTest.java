package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.Test;
import safedreamer.Close;

final class ParametersTest extends TensorTest {

    @Test
    void aFrozenTwinReadsTheSameWeightsAndGetsNoGradient() {
        Linear trained = new Linear(parameters.trainable().child("layer"), 3, 2, 1);
        parameters.seal();
        Linear twin = new Linear(parameters.frozen().child("layer"), 3, 2, 1);
        NDArray x = normal(1, 4, 3);
        assertThat(twin.apply(x).toFloatArray()).isEqualTo(trained.apply(x).toFloatArray());
        parameters.values().addi(constants.of(0.5));
        assertThat(twin.apply(x).toFloatArray()).isEqualTo(trained.apply(x).toFloatArray());
        try (Gradients gradients = Gradients.record()) {
            NDArray own = trained.apply(x).sum();
            gradients.backward(own.add(twin.apply(x).square().sum()));
        }
        float[] withTwin = parameters.takeGradient().toFloatArray();
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(trained.apply(x).sum());
        }
        assertThat(withTwin).isEqualTo(parameters.takeGradient().toFloatArray());
    }

    @Test
    void aTakenGradientIsForgotten() {
        Linear layer = new Linear(parameters.trainable(), 3, 2, 1);
        parameters.seal();
        NDArray x = normal(1, 4, 3);
        float[] first = gradientOf(layer, x);
        assertThat(gradientOf(layer, x)).isEqualTo(first);
    }

    private float[] gradientOf(Linear layer, NDArray x) {
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(layer.apply(x).square().sum());
        }
        return parameters.takeGradient().toFloatArray();
    }

    @Test
    void weightsAreCountedByTheirPlace() {
        new Linear(parameters.trainable().child("a"), 3, 2, 1);
        new Mlp(parameters.trainable().child("b"), 3, 4, 2);
        parameters.seal();
        assertThat(parameters.count("a/")).isEqualTo(8);
        assertThat(parameters.count("b/h1")).isEqualTo(4 * 4 + 8);
        assertThat(parameters.count()).isEqualTo(8 + (3 * 4 + 8) + (4 * 4 + 8));
        assertThat(parameters.weights()).containsKeys("a/kernel", "a/bias", "b/h0/kernel", "b/h1/norm/scale");
    }

    @Test
    void mixingMovesAShareOfTheWay() {
        Parameters other = new Parameters(constants, new Random(2));
        new Linear(parameters.trainable(), 3, 2, 1);
        new Linear(other.trainable(), 3, 2, 1);
        parameters.seal();
        other.seal();
        float[] before = parameters.values().toFloatArray();
        float[] target = other.values().toFloatArray();
        parameters.mix(other, 0.25);
        double[] expected = new double[before.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 0.75 * before[i] + 0.25 * target[i];
        }
        Close.assertClose("mixed", parameters.values().toFloatArray(), expected, 1e-6);
        parameters.mix(other, 1);
        assertThat(parameters.values().toFloatArray()).isEqualTo(target);
    }

    @Test
    void loadingReplacesEveryWeight() {
        Linear layer = new Linear(parameters.trainable(), 3, 2, 1);
        parameters.seal();
        parameters.load(array(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 8));
        NDArray x = array(new float[] {1, 0, 0}, 1, 3);
        assertThat(layer.apply(x).toFloatArray()).containsExactly(8, 10);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        Parameters again = new Parameters(constants, new Random(1));
        new Mlp(parameters.trainable(), 3, 4, 2);
        new Mlp(again.trainable(), 3, 4, 2);
        parameters.seal();
        again.seal();
        assertThat(again.values().toFloatArray()).isEqualTo(parameters.values().toFloatArray());
    }

    @Test
    void twoWeightsOfOneNameAndATwinOfNothingAreRefused() {
        new Linear(parameters.trainable().child("a"), 3, 2, 1);
        assertThatThrownBy(() -> new Linear(parameters.trainable().child("a"), 3, 2, 1))
                .hasMessageContaining("a/kernel");
        parameters.seal();
        assertThatThrownBy(() -> new Linear(parameters.frozen().child("b"), 3, 2, 1))
                .hasMessageContaining("b/kernel");
        assertThatThrownBy(() -> parameters.frozen().child("a").weight("kernel", new Shape(2, 3), Initialiser.ZEROS))
                .hasMessageContaining("a/kernel");
    }
}
