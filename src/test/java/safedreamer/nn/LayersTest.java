package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static safedreamer.Close.assertClose;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LayersTest extends TensorTest {

    private static final double TOLERANCE = 0.005;

    @Test
    void linearHasTheGradientsOfItsDifferences() {
        Weight x = variable("x", 3, 4);
        Linear linear = new Linear(parameters.trainable().child("layer"), 4, 5, 1);
        parameters.seal();
        assertGradients(() -> linear.apply(x.array()).square(), TOLERANCE);
    }

    @Test
    void layerNormHasTheGradientsOfItsDifferences() {
        Weight x = variable("x", 3, 6);
        LayerNorm norm = new LayerNorm(parameters.trainable().child("norm"), 6);
        parameters.seal();
        assertGradients(() -> norm.apply(x.array()), TOLERANCE);
    }

    @Test
    void denseHasTheGradientsOfItsDifferences() {
        Weight x = variable("x", 3, 4);
        Dense dense = new Dense(parameters.trainable().child("layer"), 4, 5);
        parameters.seal();
        assertGradients(() -> dense.apply(x.array()), TOLERANCE);
    }

    @Test
    void mlpHasTheGradientsOfItsDifferences() {
        Weight x = variable("x", 3, 4);
        Mlp mlp = new Mlp(parameters.trainable().child("mlp"), 4, 5, 3);
        parameters.seal();
        assertThat(parameters.count("mlp")).isEqualTo((4 * 5 + 10) + 2 * (5 * 5 + 10));
        assertGradients(() -> mlp.apply(x.array()), TOLERANCE);
    }

    @Test
    void gruCellHasTheGradientsOfItsDifferencesThroughTwoSteps() {
        Weight x = variable("x", 3, 4);
        Weight h = variable("h", 3, 5);
        GruCell cell = new GruCell(parameters.trainable().child("gru"), 4, 5);
        parameters.seal();
        assertGradients(() -> cell.apply(x.array(), cell.apply(x.array(), h.array())), TOLERANCE);
    }

    @Test
    void layersComeToTheSameWithAndWithoutAGradient() {
        GruCell cell = new GruCell(parameters.trainable().child("gru"), 4, 5);
        Dense dense = new Dense(parameters.trainable().child("dense"), 4, 6);
        parameters.seal();
        NDArray x = normal(1, 3, 4).mul(3);
        NDArray h = normal(2, 3, 5);
        Gradients gradients = Gradients.record();
        NDArray next = cell.apply(x, h).stopGradient();
        NDArray hidden = dense.apply(x).stopGradient();
        gradients.close();
        assertClose("h'", cell.apply(x, h).toFloatArray(), exact(next), 1e-6);
        assertClose("hidden", dense.apply(x).toFloatArray(), exact(hidden), 1e-6);
    }

    @Test
    void oneStateForAllIsThatStateInEveryRow() {
        GruCell cell = new GruCell(parameters.trainable().child("gru"), 4, 5);
        parameters.seal();
        NDArray x = normal(1, 3, 4);
        NDArray h = normal(2, 1, 5);
        double[] expected = exact(cell.apply(x, h.broadcast(3, 5)));
        assertClose("h'", cell.apply(x, h).toFloatArray(), expected, 1e-6);
    }

    private static double[] exact(NDArray array) {
        float[] values = array.toFloatArray();
        double[] exact = new double[values.length];
        Arrays.setAll(exact, i -> values[i]);
        return exact;
    }

    @Test
    void layerNormCentresAndScalesWithItsEpsilon() {
        LayerNorm norm = new LayerNorm(parameters.trainable(), 4);
        parameters.seal();
        double[] x = {1, 2, 3, 6};
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            expected[i] = (x[i] - 3) / Math.sqrt(3.5 + 1e-3);
        }
        NDArray normed = norm.apply(array(new float[] {1, 2, 3, 6}, 1, 4));
        assertClose("norm", normed.toFloatArray(), expected, 1e-6);
        NDArray flat = norm.apply(array(new float[] {7, 7, 7, 7}, 1, 4));
        assertThat(flat.toFloatArray()).containsOnly(0);
    }
}
