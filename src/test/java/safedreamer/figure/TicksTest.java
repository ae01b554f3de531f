package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0     | 12000 | 8 | 0 2,000 4,000 6,000 8,000 10,000 12,000",
                "-23.4 | 17.2  | 6 | −20 −10 0 10",
                "0     | 0.31  | 4 | 0.0 0.1 0.2 0.3",
                "0     | 1     | 5 | 0.0 0.5 1.0",
                "0.051 | 0.059 | 5 | 0.052 0.054 0.056 0.058",
                "-7    | -6.5  | 3 | −7.0 −6.8 −6.6",
                "0     | 1e9   | 2 | 0 1,000,000,000",
            })
    void labelsAreRoundAndNoneIsTwice(double low, double high, int most, String labels) {
        Ticks ticks = Ticks.within(new Range(low, high), most);
        assertThat(IntStream.range(0, ticks.values().length).mapToObj(ticks::label))
                .containsExactly(labels.split(" "));
    }

    @Test
    void thereAreNeverMoreThanAskedForAndAllAreInTheRange() {
        for (double length = 1e-4; length < 1e7; length *= 1.37) {
            for (int most = 2; most <= 10; most++) {
                Range range = new Range(-0.37 * length, 0.63 * length);
                double[] values = Ticks.within(range, most).values();
                assertThat(values).hasSizeBetween(1, most);
                assertThat(Arrays.stream(values)).allMatch(range::contains);
                // Zero is a multiple of every step.
                assertThat(Arrays.stream(values)).anyMatch(value -> value == 0);
            }
        }
    }

    @Test
    void aValueOnTheEdgeIsMarkedDespiteRounding() {
        assertThat(Ticks.within(new Range(0, 0.3), 4).values()).hasSize(4);
    }
}
