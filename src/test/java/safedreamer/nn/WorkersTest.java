package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WorkersTest extends TensorTest {

    private final Workers workers = new Workers(3);

    @Test
    void partsComeBackInOrderAndMeetOnTheWay() {
        AtomicInteger arrived = new AtomicInteger();
        List<String> results = workers.run(3, part -> {
            arrived.incrementAndGet();
            workers.meet();
            return part + ":" + arrived.get();
        });
        assertThat(results).containsExactly("0:3", "1:3", "2:3");
    }

    @Test
    void aPartThatFailsFreesThoseThatWaitForIt() {
        assertThatThrownBy(() -> workers.run(3, part -> {
                    if (part == 1) {
                        throw new IllegalStateException("part 1 broke");
                    }
                    workers.meet();
                    return part;
                }))
                .hasMessage("part 1 broke");
        assertThat(workers.run(2, part -> {
                    workers.meet();
                    return part;
                }))
                .as("they can be used again")
                .containsExactly(0, 1);
    }

    @Test
    void noPartRecordsGradientsUnlessItSaysSo() {
        NDArray x = normal(1, 4);
        x.setRequiresGradient(true);
        List<Boolean> recorded = workers.run(
                3, part -> ai.djl.pytorch.jni.JniUtils.requiresGrad((ai.djl.pytorch.engine.PtNDArray) x.mul(x)));
        assertThat(recorded).containsOnly(false);
    }

    @Test
    void gradientsOfPartsAddUpToThatOfTheWhole() {
        Linear whole = new Linear(parameters.trainable().child("line"), 4, 3, 1);
        parameters.seal();
        List<Linear> twins = List.of(
                whole,
                new Linear(parameters.replica().child("line"), 4, 3, 1),
                new Linear(parameters.replica().child("line"), 4, 3, 1));
        NDArray x = normal(2, 9, 4);
        float[] expected = gradient(() -> backward(whole, x));

        float[] actual = gradient(() -> workers.run(3, part -> {
            backward(twins.get(part), x.get(3 * part + ":" + (3 * part + 3)));
            return part;
        }));
        float[] again = gradient(() -> backward(whole, x));

        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-5f));
        }
        assertThat(again).as("nothing is left of a part").containsExactly(expected);
        assertThat(expected[Math.floorMod(Arrays.hashCode(expected), expected.length)])
                .isNotZero();
    }

    private float[] gradient(Runnable backward) {
        backward.run();
        return parameters.takeGradient().toFloatArray();
    }

    private static void backward(Linear layer, NDArray x) {
        try (NDScope scope = new NDScope();
                Gradients gradients = Gradients.record()) {
            scope.suppressNotUsedWarning();
            gradients.backward(layer.apply(x).square().sum());
        }
    }
}
