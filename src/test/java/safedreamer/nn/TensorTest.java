package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine, a manager and a set of weights for each test, on the CPU. */
abstract class TensorTest {

    NDManager manager;
    Constants constants;
    Parameters parameters;

    @BeforeEach
    void open() {
        TensorEngine.start();
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        constants = new Constants(manager);
        parameters = new Parameters(constants, new Random(1));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    NDArray array(float[] values, long... shape) {
        return manager.create(values, new Shape(shape));
    }

    /** Standard normal numbers. */
    NDArray normal(long seed, long... shape) {
        Random random = new Random(seed);
        float[] values = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return array(values, shape);
    }

    /** A weight among the trained ones that starts standard normal: what a gradient is wanted of. */
    Weight variable(String name, long... shape) {
        return parameters
                .trainable()
                .weight(
                        name,
                        new Shape(shape),
                        (in, out, random) -> normal(name.hashCode(), shape).toFloatArray());
    }

    /**
     * Compares the gradient of every weight with central differences of {@code Σ output · w} for random w.
     *
     * @param tolerance of the difference, as a share of the largest gradient
     */
    void assertGradients(Supplier<NDArray> output, double tolerance) {
        assertGradients(output, output, tolerance);
    }

    /** @param measured what the differences are taken of, where gradients are meant to differ from those of the output */
    void assertGradients(Supplier<NDArray> output, Supplier<NDArray> measured, double tolerance) {
        NDArray weighting = normal(99, output.get().getShape().getShape());
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(output.get().mul(weighting).sum());
        }
        float[] gradient = parameters.takeGradient().toFloatArray();
        float[] start = parameters.values().toFloatArray();
        double[] numeric = new double[start.length];
        double largest = 0;
        float step = 1e-2f;
        for (int i = 0; i < start.length; i++) {
            numeric[i] = (weighed(start, i, step, measured, weighting) - weighed(start, i, -step, measured, weighting))
                    / (2 * step);
            largest = Math.max(largest, Math.abs(numeric[i]));
        }
        parameters.load(array(start, start.length));
        assertThat(largest).as("something depends on the weights").isGreaterThan(1e-3);
        for (int i = 0; i < start.length; i++) {
            assertThat((double) gradient[i])
                    .as("gradient of weight number %d", i)
                    .isCloseTo(numeric[i], offset(tolerance * largest));
        }
    }

    private double weighed(float[] start, int i, float step, Supplier<NDArray> output, NDArray weighting) {
        float[] moved = start.clone();
        moved[i] += step;
        parameters.load(array(moved, moved.length));
        float[] values = output.get().toFloatArray();
        float[] weights = weighting.toFloatArray();
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += (double) values[j] * weights[j];
        }
        return sum;
    }
}
