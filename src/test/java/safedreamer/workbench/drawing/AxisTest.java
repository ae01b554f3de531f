package safedreamer.workbench.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AxisTest {

    @Test
    void linearTicksAreRoundAndInside() {
        Axis axis = new Axis(Transform.LINEAR, -0.3, 1.1, 0, 200);
        assertThat(axis.ticks(40))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(0.0, 0.5, 1.0);
        assertThat(axis.at(-0.3)).isEqualTo(0);
        assertThat(axis.at(1.1)).isCloseTo(200, within(1e-9));
    }

    @Test
    void logarithmicTicksAreDecades() {
        Axis axis = new Axis(Transform.LOG, 1e-3, 10, 100, 0);
        assertThat(axis.ticks(20)).containsExactly(1e-3, 1e-2, 0.1, 1.0, 10.0);
        assertThat(axis.at(0.1)).isCloseTo(50, within(1e-9));
    }

    @Test
    void aSymlogAxisRisesThroughZero() {
        Axis axis = new Axis(Transform.SYMLOG, -10, 1000, 0, 300);
        double last = -1;
        for (double value = -10; value <= 1000; value += 0.37) {
            assertThat(axis.at(value)).isGreaterThan(last);
            last = axis.at(value);
        }
        assertThat(axis.ticks(30)).containsExactly(-10.0, -1.0, 0.0, 1.0, 10.0, 100.0, 1000.0);
    }

    @Test
    void valuesBeyondTheAxisAreDrawnAtItsEnds() {
        Axis axis = new Axis(Transform.LINEAR, 0, 1, 10, 20);
        assertThat(axis.within(-5)).isEqualTo(10);
        assertThat(axis.within(Double.POSITIVE_INFINITY)).isEqualTo(20);
    }

    @Test
    void aRangeWidensAtOnceAndNarrowsLate() {
        StableRange range = new StableRange(0, 10);
        range.show(0, 87);
        assertThat(range.high()).isEqualTo(100);
        for (int i = 0; i < 10; i++) {
            range.show(0, 12);
        }
        assertThat(range.high()).as("still wide").isEqualTo(100);
        for (int i = 0; i < 10; i++) {
            range.show(0, 12);
        }
        assertThat(range.high()).as("narrowed").isEqualTo(15);
        assertThat(range.low()).isEqualTo(0);
    }

    @Test
    void oneValueAloneStillMakesARange() {
        StableRange range = StableRange.free();
        range.show(3, 3);
        assertThat(range.low()).isLessThan(3);
        assertThat(range.high()).isGreaterThan(3);
    }

    @Test
    void numbersAreShortAndTheSameEverywhere() {
        assertThat(Numbers.brief(2)).isEqualTo("2");
        assertThat(Numbers.brief(0.08)).isEqualTo("0.08");
        assertThat(Numbers.brief(0)).isEqualTo("0");
        assertThat(Numbers.brief(-0.0)).isEqualTo("0");
        assertThat(Numbers.brief(41200)).isEqualTo("41,200");
        assertThat(Numbers.brief(3e-7)).isEqualTo("3e-07");
        assertThat(Numbers.brief(Double.NaN)).isEqualTo("none");
        assertThat(Numbers.significant(0.123456, 3)).isEqualTo("0.123");
        assertThat(Numbers.fixed(1234.5, 1)).isEqualTo("1,234.5");
    }
}
