package safedreamer.workbench.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LimitScaleTest {

    private final LimitScale scale = new LimitScale(50);

    @Test
    void placesAndLimitsBelongTogether() {
        assertThat(scale.limit(0)).isZero();
        assertThat(scale.limit(1)).isEqualTo(50);
        for (double limit : new double[] {0.1, 0.5, 2, 5, 10, 25}) {
            assertThat(scale.limit(scale.place(limit))).isCloseTo(limit, within(1e-9));
        }
        assertThat(scale.place(1000)).as("beyond the end").isEqualTo(1);
    }

    @Test
    void tightLimitsHaveMostOfTheWay() {
        assertThat(scale.limit(0.5)).isLessThan(7);
        assertThat(scale.place(2) - scale.place(0)).isGreaterThan(0.3);
        for (double place = 0; place < 1; place += 0.01) {
            assertThat(scale.limit(place + 0.01)).isGreaterThanOrEqualTo(scale.limit(place));
        }
    }
}
