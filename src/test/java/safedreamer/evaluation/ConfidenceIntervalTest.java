package safedreamer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {

    @Test
    void theMeansIntervalIsStudentsT() {
        // s = √2.5 and t(0.975, 4) = 2.776445, from tables.
        ConfidenceInterval interval = ConfidenceInterval.ofMean(new double[] {1, 2, 3, 4, 5});
        double half = 2.776445 * Math.sqrt(2.5) / Math.sqrt(5);
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.low()).isCloseTo(3 - half, within(1e-5));
        assertThat(interval.high()).isCloseTo(3 + half, within(1e-5));
        assertThat(interval.n()).isEqualTo(5);
    }

    @Test
    void theMeansIntervalHoldsTheTruthNinetyFiveTimesInAHundred() {
        SplittableRandom rng = new SplittableRandom(1);
        int held = 0;
        for (int trial = 0; trial < 4000; trial++) {
            double[] values = new double[8];
            for (int i = 0; i < values.length; i++) {
                values[i] = 10 + 3 * rng.nextGaussian();
            }
            ConfidenceInterval interval = ConfidenceInterval.ofMean(values);
            held += interval.low() <= 10 && 10 <= interval.high() ? 1 : 0;
        }
        // Three standard errors of a share of 0.95 over 4000 trials are 0.0103.
        assertThat(held / 4000.0).isCloseTo(0.95, within(0.0103));
    }

    @Test
    void oneValueHasAMeanAndNoInterval() {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(new double[] {7});
        assertThat(interval.mean()).isEqualTo(7);
        assertThat(interval.low()).isNaN();
        assertThat(interval.high()).isNaN();
    }

    @Test
    void equalValuesLeaveNoDoubt() {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(new double[] {2, 2, 2});
        assertThat(interval).isEqualTo(new ConfidenceInterval(2, 2, 2, 3));
    }

    @Test
    void theSharesIntervalIsWilsons() {
        // Centre (p + z²/2n) / (1 + z²/n) and half-width z √(p(1-p)/n + z²/4n²) / (1 + z²/n) with z = 1.959964, by
        // hand.
        ConfidenceInterval interval = ConfidenceInterval.ofShare(3, 10);
        assertThat(interval.mean()).isEqualTo(0.3);
        assertThat(interval.low()).isCloseTo(0.107791, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.603222, within(1e-6));
    }

    @Test
    void noneAndAllStayWithinZeroAndOneAndLeaveDoubt() {
        ConfidenceInterval none = ConfidenceInterval.ofShare(0, 20);
        assertThat(none.low()).as("not 1e-17, which a sentence would spell out").isZero();
        assertThat(none.high()).isBetween(0.1, 0.2);
        ConfidenceInterval all = ConfidenceInterval.ofShare(20, 20);
        assertThat(all.low()).isBetween(0.8, 0.9);
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void noValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.ofMean(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.ofShare(0, 0));
    }
}
