package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import safedreamer.worldmodel.LatentState;

/** Whether an array's shape is known before several threads ask for it. */
final class SharedArrayTest extends TensorTest {

    private static boolean shapeIsKnown(NDArray array) throws ReflectiveOperationException {
        Field shape = PtNDArray.class.getDeclaredField("shape");
        shape.setAccessible(true);
        return shape.get(array) != null;
    }

    private NDArray fresh() {
        return manager.ones(new Shape(2, 3)).add(manager.ones(new Shape(2, 3)));
    }

    @Test
    void anArrayIsReadyOnceItIsShared() throws ReflectiveOperationException {
        NDArray array = fresh();
        assertThat(shapeIsKnown(array))
                .as("before; else there is nothing to do")
                .isFalse();
        assertThat(shapeIsKnown(Workers.share(array))).isTrue();
    }

    @Test
    void constantsAndWeightsAreReady() throws ReflectiveOperationException {
        Weight x = variable("x", 12);
        parameters.seal();
        assertThat(shapeIsKnown(x.array())).isTrue();
        assertThat(shapeIsKnown(constants.of(3))).isTrue();
        assertThat(shapeIsKnown(constants.vector(1, 2))).isTrue();
        assertThat(shapeIsKnown(constants.multiples(2, 3))).isTrue();
    }

    @Test
    void aStateIsReadyOnceItIsShared() throws ReflectiveOperationException {
        LatentState state = new LatentState(fresh(), fresh());
        state.share();
        assertThat(shapeIsKnown(state.deterministic())).isTrue();
        assertThat(shapeIsKnown(state.stochastic())).isTrue();
    }
}
