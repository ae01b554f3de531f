package safedreamer.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static safedreamer.Close.assertClose;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.nn.Constants;
import safedreamer.nn.TensorEngine;

/** λ-returns and the cost over the horizon against sums done by hand; γ = 0.5, λ = 0.8. */
final class ReturnsTest {

    private static final double DISCOUNT = 0.5;
    private static final double LAMBDA = 0.8;

    private NDManager manager;
    private Constants constants;

    @BeforeEach
    void open() {
        TensorEngine.start();
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        constants = new Constants(manager);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /**
     * R_2 = 4 + γ (0.2 · 7 + 0.8 · 7) = 7.5; R_1 = 2 + γ (0.2 · 3 + 0.8 · 7.5) = 5.3; R_0 = 1 + γ (0.2 · 5 + 0.8 · 5.3) =
     * 3.62.
     */
    @Test
    void lambdaReturnsAreTheOnesDoneByHand() {
        float[] returns = returns(steps(1, 2, 4), steps(1, 1, 1), steps(5, 3, 7));
        assertClose("R", returns, new double[] {3.62, 5.3, 7.5}, 1e-6);
    }

    /** The world ends on arriving at s_2: R_1 is the reward there, and nothing beyond counts for R_0 either. */
    @Test
    void nothingBeyondAnEndInTheMiddleCounts() {
        float[] returns = returns(steps(1, 2, 4), steps(1, 0, 1), steps(5, 3, 7));
        assertClose("R", returns, new double[] {1 + 0.5 * (0.2 * 5 + 0.8 * 2), 2, 7.5}, 1e-6);
        float[] elsewhere = returns(steps(1, 2, -900), steps(1, 0, 1), steps(5, -800, 700));
        assertThat(Arrays.copyOf(elsewhere, 2)).containsExactly(Arrays.copyOf(returns, 2));
    }

    /** With a reward of 1 at each step, no critic and no end: R_t = Σ (γ λ)^k. */
    @Test
    void aRewardOfOneGivesAGeometricSeries() {
        float[] returns = returns(steps(1, 1, 1, 1), steps(1, 1, 1, 1), steps(0, 0, 0, 0));
        double q = DISCOUNT * LAMBDA;
        assertClose("R", returns, new double[] {1 + q + q * q + q * q * q, 1 + q + q * q, 1 + q, 1}, 1e-6);
    }

    @Test
    void theHorizonsCostIsDiscountedFromTheSecondStepOn() {
        ReturnEstimator estimator = new ReturnEstimator(constants, DISCOUNT, LAMBDA);
        NDArray[] cost = steps(1, 2, 4);
        assertThat(estimator.horizonCost(cost, true).toFloatArray()).containsExactly(1 + 0.5f * 2 + 0.25f * 4);
        assertThat(estimator.horizonCost(cost, false).toFloatArray()).containsExactly(7);
    }

    @Test
    void withoutACriticTheReturnEndsWithTheHorizonOrTheWorld() {
        ReturnEstimator estimator = new ReturnEstimator(constants, DISCOUNT, LAMBDA);
        assertThat(estimator.truncated(steps(1, 2, 4), steps(1, 1, 1)).toFloatArray())
                .containsExactly(3);
        assertThat(estimator.truncated(steps(1, 2, 4), steps(1, 0, 1)).toFloatArray())
                .containsExactly(2);
    }

    @Test
    void withACriticTheReturnIsTheFirstLambdaReturn() {
        ReturnEstimator estimator = new ReturnEstimator(constants, DISCOUNT, LAMBDA);
        float[] first = estimator
                .bootstrapped(steps(1, 2, 4), steps(1, 1, 1), steps(5, 3, 7))
                .toFloatArray();
        assertClose("R_0", first, new double[] {3.62}, 1e-6);
    }

    private float[] returns(NDArray[] reward, NDArray[] goesOn, NDArray[] value) {
        NDArray[] returns = new LambdaReturn(constants, DISCOUNT, LAMBDA).compute(reward, goesOn, value);
        return NDArrays.concat(new NDList(returns)).toFloatArray();
    }

    private NDArray[] steps(float... values) {
        NDArray[] steps = new NDArray[values.length];
        Arrays.setAll(steps, t -> manager.create(new float[] {values[t]}));
        return steps;
    }
}
