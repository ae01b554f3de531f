package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static safedreamer.Close.assertClose;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagonalGaussianTest extends TensorTest {

    private static final float[] MEAN = {0, 1, -2, 0.5f};
    private static final float[] STD = {1, 0.5f, 2, 0.1f};
    private static final float[] OTHER_MEAN = {0, 0.5f, -1, 0.5f};
    private static final float[] OTHER_STD = {1, 1, 0.5f, 0.3f};

    @Test
    void divergenceIsTheClosedForm() {
        double[] expected = new double[2];
        for (int i = 0; i < 4; i++) {
            double shift = MEAN[i] - OTHER_MEAN[i];
            expected[i / 2] += Math.log(OTHER_STD[i] / STD[i])
                    + (STD[i] * STD[i] + shift * shift) / (2.0 * OTHER_STD[i] * OTHER_STD[i])
                    - 0.5;
        }
        assertClose("KL", one().divergence(other()).toFloatArray(), expected, 1e-6);
        assertClose("KL to itself", one().divergence(one()).toFloatArray(), new double[2], 1e-6);
    }

    @Test
    void divergenceIsTheMeanLogRatioOfDraws() {
        int draws = 100_000;
        NDArray noise = normal(3, draws, 4);
        NDArray x = array(MEAN, 1, 4).add(array(STD, 1, 4).mul(noise));
        NDArray own = noise.square();
        NDArray others =
                x.sub(array(OTHER_MEAN, 1, 4)).div(array(OTHER_STD, 1, 4)).square();
        double logScales = 0;
        for (int i = 0; i < 4; i++) {
            logScales += Math.log(OTHER_STD[i] / STD[i]);
        }
        double sampled = others.sub(own).sum().getFloat() / 2 / draws + logScales;
        float[] each = one().divergence(other()).toFloatArray();
        // The log ratio's deviation is about 20, so five standard errors of the mean are 0.3.
        assertClose("KL", new float[] {each[0] + each[1]}, new double[] {sampled}, 0.3 / (each[0] + each[1]));
    }

    @Test
    void entropyIsTheClosedForm() {
        double[] expected = new double[2];
        for (int i = 0; i < 4; i++) {
            expected[i / 2] += 0.5 * Math.log(2 * Math.PI * Math.E * STD[i] * STD[i]);
        }
        assertClose("entropy", one().entropy().toFloatArray(), expected, 1e-6);
    }

    @Test
    void aDrawIsTheNoiseScaledAndShiftedAndItsCentreTheMean() {
        float[] noise = {1, -1, 0.5f, 2};
        double[] expected = {1, 0.5, -1, 0.7};
        assertClose("draw", one().sample(array(noise, 2, 2)).toFloatArray(), expected, 1e-6);
        assertThat(one().sample(null).toFloatArray()).isEqualTo(MEAN);
        assertThat(one().centre().toFloatArray()).isEqualTo(MEAN);
    }

    @Test
    void gradientsAreThoseOfDifferences() {
        Weight mean = variable("mean", 3, 4);
        Weight logStd = variable("log std", 3, 4);
        Weight otherMean = variable("other mean", 3, 4);
        Weight otherLogStd = variable("other log std", 3, 4);
        parameters.seal();
        NDArray small = constants.of(0.3);
        NDArray noise = normal(4, 3, 4);
        assertGradients(() -> gaussian(mean, logStd, small).divergence(gaussian(otherMean, otherLogStd, small)), 0.005);
        assertGradients(() -> gaussian(mean, logStd, small).entropy(), 0.005);
        assertGradients(() -> gaussian(mean, logStd, small).sample(noise), 0.005);
    }

    @Test
    void stoppedGradientsReachNothing() {
        Weight mean = variable("mean", 3, 4);
        Weight logStd = variable("log std", 3, 4);
        parameters.seal();
        NDArray small = constants.of(0.3);
        try (Gradients gradients = Gradients.record()) {
            DiagonalGaussian stopped = gaussian(mean, logStd, small).stopGradient();
            gradients.backward(stopped.sample(normal(4, 3, 4))
                    .sum()
                    .add(mean.array().sum())
                    .add(logStd.array().sum()));
        }
        assertThat(parameters.takeGradient().toFloatArray()).containsOnly(1);
    }

    @Test
    void concatenationKeepsTheOrder() {
        float[] together = one().concat(List.of(other())).entropy().toFloatArray();
        assertThat(together).startsWith(one().entropy().toFloatArray());
        assertThat(together).endsWith(other().entropy().toFloatArray());
    }

    private static DiagonalGaussian gaussian(NDArray mean, NDArray std, Constants constants) {
        return new DiagonalGaussian(mean, std, constants);
    }

    private DiagonalGaussian gaussian(Weight mean, Weight logStd, NDArray scale) {
        return gaussian(mean.array(), logStd.array().mul(scale).exp(), constants);
    }

    private DiagonalGaussian one() {
        return gaussian(array(MEAN, 2, 2), array(STD, 2, 2), constants);
    }

    private DiagonalGaussian other() {
        return gaussian(array(OTHER_MEAN, 2, 2), array(OTHER_STD, 2, 2), constants);
    }
}
