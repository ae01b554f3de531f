package safedreamer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrowthSuiteTest {

    private static final GrowthSuite SUITE = new GrowthSuite(List.of());

    /** @param millis of one future */
    private static GrowthCurve straight(double millis) {
        return new GrowthCurve(
                "decision",
                "N",
                128,
                Stream.of(32, 64, 128, 256)
                        .map(n -> {
                            double time = n * millis;
                            return new GrowthCurve.Point(
                                    n, new BenchmarkRow("x", time, time, time, time, 1, 1.0, 100, 100, 0.5, 0.5, null));
                        })
                        .toList());
    }

    @Test
    void theDeviceIsSaidInWords() {
        assertThat(DeviceEstimate.GRAPHICS_CARD.words()).isEqualTo("5.0 TFLOP/s, 400 GB/s, 20 µs a call");
    }

    @Test
    void anotherDeviceTakesOverWhereTheCurveCrossesItsEstimate() {
        int slow = SUITE.takesOverAt(DeviceEstimate.GRAPHICS_CARD, straight(0.2));
        int fast = SUITE.takesOverAt(DeviceEstimate.GRAPHICS_CARD, straight(0.1));
        assertThat(slow).isBetween(32, 512);
        assertThat(fast).as("twice as fast, so later").isGreaterThan(slow);
        assertThat(SUITE.takesOverAt(DeviceEstimate.GRAPHICS_CARD, straight(1e3)))
                .as("at once")
                .isEqualTo(16);
    }
}
