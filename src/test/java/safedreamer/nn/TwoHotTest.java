package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static safedreamer.Close.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TwoHotTest extends TensorTest {

    @Test
    void symlogHasTheGradientsOfItsDifferences() {
        Weight x = variable("x", 12);
        parameters.seal();
        Symlog symlog = new Symlog(constants);
        assertGradients(() -> symlog.apply(x.array()), 0.005);
        assertGradients(() -> symlog.inverse(x.array()), 0.005);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 41, 255})
    void undecidedLogitsLoseTheLogarithmOfTheBins(int bins) {
        TwoHot twoHot = new TwoHot(constants, bins, 20);
        NDArray logits = manager.zeros(new Shape(3, bins));
        float[] loss =
                twoHot.loss(logits, manager.create(new float[] {-3, 0, 1e9f})).toFloatArray();
        assertThat(loss).hasSize(3);
        for (float each : loss) {
            assertThat((double) each).isCloseTo(Math.log(bins), offset(1e-5));
        }
        assertThat(twoHot.mean(logits).toFloatArray()[0]).isCloseTo(0, offset(1e-4f));
    }

    @Test
    void theMeanOfATargetIsTheNumberItself() {
        float[] x = {-7, -1, -0.01f, 0, 0.3f, 1, 6.3f};
        TwoHot twoHot = new TwoHot(constants, 41, 2);
        // Logits whose softmax is the target; nought stands as 1e-30, and -7 lies below the lowest bin.
        NDArray logits =
                twoHot.target(manager.create(x)).maximum(constants.of(1e-30)).log();
        double[] expected = {-Math.expm1(2), -1, -0.01, 0, 0.3, 1, 6.3};
        assertClose("mean", twoHot.mean(logits).toFloatArray(), expected, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 16, 41, 255})
    void moreBinsThatAreNeverChosenLeaveTheMeanAsItIs(int bins) {
        Linear layer = new Linear(parameters.trainable(), 6, bins, 1);
        parameters.seal();
        TwoHot twoHot = new TwoHot(constants, bins, 4);
        NDArray x = normal(1, 7, 6).mul(2);
        float[] plain = twoHot.mean(layer.apply(x)).toFloatArray();
        float[] aligned = twoHot.alignedMean(layer).apply(x).toFloatArray();
        assertThat(aligned).hasSameSizeAs(plain);
        for (int i = 0; i < plain.length; i++) {
            assertThat(aligned[i]).isCloseTo(plain[i], offset(1e-5f * (1 + Math.abs(plain[i]))));
        }
    }

    @Test
    void lossAndMeanHaveTheGradientsOfTheirDifferences() {
        Weight logits = variable("logits", 4, 9);
        parameters.seal();
        TwoHot twoHot = new TwoHot(constants, 9, 2);
        NDArray x = manager.create(new float[] {-9, -0.4f, 0.7f, 2});
        assertGradients(() -> twoHot.loss(logits.array(), x), 0.005);
        assertGradients(() -> twoHot.mean(logits.array()), 0.005);
    }
}
