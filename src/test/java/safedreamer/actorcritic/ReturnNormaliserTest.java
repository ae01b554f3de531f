package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReturnNormaliserTest {

    /** 0, 1, ..., 100 times a factor: the percentiles are 5 and 95 of them. */
    private static float[] returns(float factor) {
        float[] returns = new float[101];
        IntStream.rangeClosed(0, 100).forEach(i -> returns[100 - i] = factor * i);
        return returns;
    }

    @Test
    void percentilesAreAveragedOverUpdatesFromZero() {
        ReturnNormaliser normaliser = new ReturnNormaliser();
        normaliser.observe(returns(1));
        assertThat(normaliser.low()).isCloseTo(0.01 * 5, offset(1e-9));
        assertThat(normaliser.high()).isCloseTo(0.01 * 95, offset(1e-9));
        normaliser.observe(returns(10));
        assertThat(normaliser.low()).isCloseTo(0.99 * 0.05 + 0.01 * 50, offset(1e-9));
        assertThat(normaliser.high()).isCloseTo(0.99 * 0.95 + 0.01 * 950, offset(1e-9));
        assertThat(normaliser.scale()).isEqualTo(normaliser.high() - normaliser.low());
    }

    @Test
    void smallReturnsAreNeverBlownUp() {
        ReturnNormaliser normaliser = new ReturnNormaliser();
        normaliser.observe(returns(0.01f));
        assertThat(normaliser.scale()).isEqualTo(1);
    }

    @Test
    void whatLiesBetweenTwoReturnsIsInterpolated() {
        ReturnNormaliser normaliser = new ReturnNormaliser();
        normaliser.observe(new float[] {0, 100});
        assertThat(normaliser.low()).isCloseTo(0.01 * 5, offset(1e-9));
        assertThat(normaliser.high()).isCloseTo(0.01 * 95, offset(1e-9));
    }
}
