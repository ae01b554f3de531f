package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Adding up the chosen rows of a matrix gives what multiplying it with one-hot vectors gives. */
final class FeaturesTest extends TensorTest {

    private static final int ROWS = 6;
    private static final int GROUPS = 4;
    private static final int CLASSES = 3;

    private ChosenRows chosen(int seed) {
        Random random = new Random(seed);
        long[] index = new long[ROWS * GROUPS];
        for (int i = 0; i < index.length; i++) {
            index[i] = random.nextInt(CLASSES);
        }
        return new ChosenRows(manager.create(index).reshape(ROWS, GROUPS), CLASSES, constants);
    }

    private static void assertEqual(NDArray actual, NDArray expected) {
        assertThat(actual.getShape()).isEqualTo(expected.getShape());
        float[] numbers = expected.toFloatArray();
        for (int i = 0; i < numbers.length; i++) {
            assertThat(actual.toFloatArray()[i]).isCloseTo(numbers[i], offset(1e-5f));
        }
    }

    @Test
    void oneHotsHaveAOneInEachGroup() {
        NDArray oneHot = chosen(1).whole();
        assertThat(oneHot.getShape().getShape()).containsExactly(ROWS, GROUPS * CLASSES);
        assertThat(oneHot.reshape(ROWS, GROUPS, CLASSES).sum(new int[] {2}).toFloatArray())
                .containsOnly(1);
    }

    @Test
    void bothOrdersOfDenseAndOneHotMultiplyAsTheWholeDoes() {
        NDArray dense = normal(2, ROWS, 5);
        NDArray matrix = normal(3, 5 + GROUPS * CLASSES, 7);
        ChosenRows chosen = chosen(4);
        assertEqual(
                Features.of(dense, chosen).times(matrix),
                dense.concat(chosen.whole(), 1).matMul(matrix));
        assertEqual(
                Features.of(chosen, dense).times(matrix),
                chosen.whole().concat(dense, 1).matMul(matrix));
    }

    @Test
    void aRowForAllMultipliesAsIfItWereInEveryRow() {
        NDArray single = normal(2, 1, 5);
        NDArray own = normal(3, ROWS, 2);
        NDArray matrix = normal(4, 7, 3);
        NDArray whole = single.broadcast(ROWS, 5).concat(own, 1).matMul(matrix);
        assertEqual(Features.of(single, own).times(matrix), whole);
        assertThat(Features.of(single, own).rows()).isEqualTo(ROWS);
    }

    @Test
    void someAfterAnotherMultiplyAsEachDoes() {
        NDArray matrix = normal(5, 5 + GROUPS * CLASSES, 7);
        Features one = Features.of(normal(6, ROWS, 5), chosen(7));
        Features other = Features.of(normal(8, ROWS, 5), chosen(9));
        assertEqual(
                Features.concat(List.of(one, other)).times(matrix),
                one.times(matrix).concat(other.times(matrix), 0));
        assertThat(Features.concat(List.of(one))).isSameAs(one);
    }

    @Test
    void aDrawChoosesWhatItsOneHotSays() {
        NDArray logits = normal(10, ROWS, GROUPS * CLASSES);
        NDArray noise = array(new float[] {0.02f, 0.3f, 0.6f, 0.99f}, 1, GROUPS).broadcast(ROWS, GROUPS);
        OneHotCategorical categorical = OneHotCategorical.of(logits, GROUPS, CLASSES, constants);
        assertEqual(categorical.choose(noise).whole(), categorical.sample(noise));
        assertEqual(categorical.choose(null).whole(), categorical.centre());
    }
}
