package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        assertThat(Range.of(Double.NaN, 3, Double.POSITIVE_INFINITY, -1)).isEqualTo(new Range(-1, 3));
        assertThat(Range.of(Double.NaN).isEmpty()).isTrue();
        assertThat(Range.of(Double.NaN).and(Range.of(2))).isEqualTo(new Range(2, 2));
    }

    @Test
    void theMarginStopsAtZero() {
        assertThat(new Range(0, 10).withMargin(0.1)).isEqualTo(new Range(0, 11));
        assertThat(new Range(-10, 0).withMargin(0.1)).isEqualTo(new Range(-11, 0));
        assertThat(new Range(-10, 10).withMargin(0.1)).isEqualTo(new Range(-12, 12));
        assertThat(new Range(0.5, 10.5).withMargin(0.1)).isEqualTo(new Range(0, 11.5));
    }

    @Test
    void anAxisAlwaysHasALength() {
        assertThat(Range.EMPTY.withMargin(0.1)).isEqualTo(new Range(0, 1));
        for (double only : new double[] {0, 5, -5, 1e-9}) {
            Range shown = new Range(only, only).withMargin(0.1);
            assertThat(shown.length()).isPositive();
            assertThat(shown.contains(only)).isTrue();
        }
    }
}
