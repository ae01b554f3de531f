package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import safedreamer.GoldenNumbers;

final class ReturnNormaliserTest {

    @Test
    void fiveUpdatesAreTheOriginals() {
        GoldenNumbers golden = GoldenNumbers.read("scripted");
        float[] returns = golden.input("moments_x");
        double[] expected = golden.output("moments");
        int updates = (int) golden.shape("inputs", "moments_x")[0];
        int columns = golden.names("moments_columns").size();
        int batch = returns.length / updates;
        ReturnNormaliser normaliser = new ReturnNormaliser();
        for (int i = 0; i < updates; i++) {
            normaliser.observe(Arrays.copyOfRange(returns, i * batch, (i + 1) * batch));
            assertNear(normaliser.low(), expected[i * columns]);
            assertNear(normaliser.high(), expected[i * columns + 1]);
            assertNear(normaliser.scale(), expected[i * columns + 3]);
        }
        assertThat(normaliser.scale()).as("the floor of one was left").isGreaterThan(1);
    }

    private static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, offset(1e-6 * Math.max(1, Math.abs(expected))));
    }
}
