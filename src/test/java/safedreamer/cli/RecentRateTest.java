package safedreamer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentRateTest {

    private static final long SECOND = 1_000_000_000L;

    private final RecentRate rate = new RecentRate();

    @Test
    void nothingIsSaidBeforeThereIsSomethingToJudgeBy() {
        assertThat(rate.perMinute()).isEmpty();
        rate.add(0, 0);
        rate.add(2 * SECOND, 100);
        assertThat(rate.perMinute()).isEmpty();
        assertThat(rate.until(200)).isEmpty();
    }

    @Test
    void theRateIsThatOfTheLastMinute() {
        for (int second = 0; second <= 100; second++) {
            rate.add(second * SECOND, 1000L * second);
        }
        for (int second = 101; second <= 161; second++) {
            rate.add(second * SECOND, 100_000 + 2L * (second - 100));
        }
        assertThat(rate.perMinute().orElseThrow()).isCloseTo(120, within(1e-6));
        assertThat(rate.until(100_000 + 2 * 61 + 240)).contains(Duration.ofMinutes(2));
        assertThat(rate.until(1)).contains(Duration.ZERO);
    }

    @Test
    void whatStandsStillNeverArrives() {
        rate.add(0, 5);
        rate.add(10 * SECOND, 5);
        assertThat(rate.perMinute()).contains(0.0);
        assertThat(rate.until(6)).isEmpty();
    }

    @Test
    void afterAClearOnlyWhatComesCounts() {
        rate.add(0, 0);
        rate.add(10 * SECOND, 1_000_000);
        rate.clear();
        rate.add(20 * SECOND, 1_000_000);
        rate.add(30 * SECOND, 1_000_010);
        assertThat(rate.perMinute().orElseThrow()).isCloseTo(60, within(1e-6));
    }
}
