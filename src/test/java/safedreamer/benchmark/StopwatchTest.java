package safedreamer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    private static final double GFLOP = 0.001;

    @Test
    void timesWhatCounts() throws Exception {
        AtomicInteger done = new AtomicInteger();
        Stopwatch stopwatch = new Stopwatch(Duration.ofMillis(200), 5, 1, 64);

        BenchmarkRow row = stopwatch.measure(new Benchmark("nap", GFLOP, 2, () -> () -> {
            Thread.sleep(done.incrementAndGet() == 1 ? 300 : 10);
        }));

        assertThat(done)
                .as("one that outlasts the warm-up, and five that count")
                .hasValue(6);
        assertThat(row.runs()).isEqualTo(5);
        assertThat(row.medianMs()).as("of one of two units").isGreaterThanOrEqualTo(5);
        assertThat(row.p10Ms()).isLessThanOrEqualTo(row.medianMs());
        assertThat(row.p90Ms()).isGreaterThanOrEqualTo(row.medianMs());
        assertThat(row.sgemmGflops()).isPositive();
    }

    @Test
    void aRunIsHeldAgainstTheRatesAroundIt() throws Exception {
        BenchmarkRow row = new Stopwatch(Duration.ZERO, 1, 1, 64)
                .measure(new Benchmark("nap", GFLOP, 2, () -> () -> Thread.sleep(10)));

        assertThat(row.shareOfPeak()).isCloseTo(GFLOP / (row.medianMs() / 1e3) / row.sgemmGflops(), within(1e-12));
    }

    @Test
    void closesTheWorkAlsoWhenItFails() {
        AtomicInteger closed = new AtomicInteger();
        Work broken = new Work() {
            @Override
            public void run() {
                throw new IllegalStateException("broken");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        assertThat(org.assertj.core.api.Assertions.catchException(() ->
                        new Stopwatch(Duration.ZERO, 1, 1, 64).measure(new Benchmark("broken", 0, 1, () -> broken))))
                .hasMessage("broken");
        assertThat(closed).hasValue(1);
    }

    @Test
    void aShareIsAbsentWhereNoArithmeticIsCounted() throws Exception {
        BenchmarkRow row = new Stopwatch(Duration.ZERO, 1, 1, 64).measure(new Benchmark("idle", 0, 1, () -> () -> {}));

        assertThat(row.gflop()).isNull();
        assertThat(row.shareOfPeak()).isNull();
        assertThat(row.shareOfPeakCpu()).isNull();
    }

    @Test
    void quantilesLieBetweenTheValuesAroundThem() {
        double[] sorted = {1, 2, 4, 8};

        assertThat(Stopwatch.quantile(sorted, 0.5)).isEqualTo(3);
        assertThat(Stopwatch.quantile(sorted, 0.9)).isCloseTo(6.8, within(1e-12));
        assertThat(Stopwatch.quantile(new double[] {7}, 0.1)).isEqualTo(7);
    }
}
