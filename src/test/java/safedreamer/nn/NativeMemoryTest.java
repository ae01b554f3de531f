package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import org.junit.jupiter.api.Test;

/** Arrays live outside the Java heap: what a step makes must go with it, what a model keeps must stay. */
final class NativeMemoryTest extends TensorTest {

    @Test
    void aThousandStepsLeaveNoArrayBehindAndLearn() {
        Mlp mlp = new Mlp(parameters.trainable().child("mlp"), 4, 16, 2);
        Linear head = new Linear(parameters.trainable().child("head"), 16, 1, 1);
        GruCell cell = new GruCell(parameters.trainable().child("gru"), 4, 4);
        parameters.seal();
        Adam adam = new Adam(parameters, 3e-3, 1e-8, 100, 0);
        double first = step(mlp, cell, head, adam, 0);
        int after = arrays();
        double last = 0;
        for (int i = 1; i <= 1000; i++) {
            double loss = step(mlp, cell, head, adam, i);
            last += i > 950 ? loss / 50 : 0;
        }
        assertThat(arrays()).isEqualTo(after);
        assertThat(last).as("mean loss of the last 50").isLessThan(0.3 * first);
        assertThat(adam.skipped()).isZero();
    }

    /** Learns the product of the first two of four numbers; returns the loss. */
    private double step(Mlp mlp, GruCell cell, Linear head, Adam adam, int seed) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray x = normal(seed, 64, 4);
            NDArray wanted = x.get(":, 0").mul(x.get(":, 1"));
            NDArray loss;
            try (Gradients gradients = Gradients.record()) {
                NDArray output = head.apply(mlp.apply(cell.apply(x, x))).squeeze(1);
                loss = output.sub(wanted).square().mean();
                gradients.backward(loss);
            }
            adam.step();
            return loss.getFloat();
        }
    }

    private int arrays() {
        return ((BaseNDManager) manager).getManagedArrays().size();
    }

    @Test
    void constantsOutliveTheScopeTheyWereMadeInAndTheGarbageCollector() {
        Weight x = variable("x", 64);
        parameters.seal();
        for (int i = 0; i < 20; i++) {
            try (NDScope scope = new NDScope();
                    Gradients gradients = Gradients.record()) {
                scope.suppressNotUsedWarning();
                NDArray y = x.array();
                for (int j = 0; j < 8; j++) {
                    y = y.mul(constants.of(2));
                }
                System.gc();
                gradients.backward(y.sum());
                assertThat(parameters.takeGradient().toFloatArray()).containsOnly(256);
            }
        }
        assertThat(constants.of(2)).isSameAs(constants.of(2));
    }

    @Test
    void recordingBelongsToOneThread() throws InterruptedException {
        Weight x = variable("x", 4);
        parameters.seal();
        boolean[] recorded = new boolean[1];
        try (Gradients gradients = Gradients.record()) {
            Thread other = new Thread(() -> {
                TensorEngine.start();
                recorded[0] = x.array().mul(constants.of(3)).hasGradient();
            });
            other.start();
            other.join();
            gradients.backward(x.array().mul(constants.of(3)).sum());
        }
        assertThat(recorded[0]).isFalse();
        assertThat(parameters.takeGradient().toFloatArray()).containsOnly(3);
        assertThat(x.array().mul(constants.of(3)).hasGradient()).as("closed").isFalse();
    }
}
