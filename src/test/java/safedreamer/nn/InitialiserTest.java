package safedreamer.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InitialiserTest {

    private static final int IN = 200;
    private static final int OUT = 100;

    @Test
    void hiddenLayersStartNormalWithTheirFansDeviationAndCut() {
        float[] values = Initialiser.TRUNCATED_NORMAL.values(IN, OUT, new Random(1));
        double std = Math.sqrt(1 / 150.0);
        assertThat(deviation(values)).isCloseTo(std, offset(0.03 * std));
        for (float value : values) {
            assertThat(Math.abs(value)).isLessThanOrEqualTo((float) (2 * std / 0.87962566));
        }
    }

    @Test
    void outputLayersStartUniform() {
        float[] values = Initialiser.uniform(0.5).values(IN, OUT, new Random(1));
        double limit = Math.sqrt(3 * 0.5 / 150.0);
        assertThat(deviation(values)).isCloseTo(limit / Math.sqrt(3), offset(0.03 * limit));
        for (float value : values) {
            assertThat(Math.abs(value)).isLessThanOrEqualTo((float) limit);
        }
        assertThat(deviation(Initialiser.uniform(0).values(IN, OUT, new Random(1))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "3, 7", "7, 3"})
    void orthogonalVectorsAreOfUnitLengthAtRightAngles(int in, int out) {
        Orthogonal orthogonal = new Orthogonal();
        float[] values = orthogonal.values(in, out, new Random(1));
        int vectors = Math.min(in, out);
        for (int a = 0; a < vectors; a++) {
            for (int b = 0; b < vectors; b++) {
                double dot = 0;
                for (int i = 0; i < Math.max(in, out); i++) {
                    dot += in <= out
                            ? (double) values[a * out + i] * values[b * out + i]
                            : (double) values[i * out + a] * values[i * out + b];
                }
                assertThat(dot).isCloseTo(a == b ? 1 : 0, offset(1e-6));
            }
        }
        float[] turned = orthogonal.transposed().values(out, in, new Random(2));
        for (int i = 0; i < in; i++) {
            for (int j = 0; j < out; j++) {
                assertThat(turned[j * in + i]).isEqualTo(values[i * out + j]);
            }
        }
        assertThatThrownBy(() -> orthogonal.transposed().values(in + 1, out, new Random(2)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static double deviation(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / values.length);
    }
}
