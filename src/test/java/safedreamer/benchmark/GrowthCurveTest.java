package safedreamer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthCurveTest {

    private static GrowthCurve.Point point(int value, double millis) {
        return new GrowthCurve.Point(
                value, new BenchmarkRow("x", millis, millis, millis, millis, 1, 1.0, 100, 100, 0.5, 0.5, null));
    }

    @Test
    void theExponentOfAPowerIsThatPowerAndTheFitGoesOnBeyondThePoints() {
        List<GrowthCurve.Point> points = new ArrayList<>();
        for (int n : new int[] {16, 64, 128, 512}) {
            points.add(point(n, 3 * Math.pow(n, 0.8)));
        }
        GrowthCurve curve = new GrowthCurve("decision", "N", 128, points);
        assertThat(curve.exponent()).isCloseTo(0.8, offset(1e-9));
        assertThat(curve.exponentError()).isCloseTo(0, offset(1e-6));
        assertThat(curve.fittedMillis(4096)).isCloseTo(3 * Math.pow(4096, 0.8), offset(1e-6));
    }

    @Test
    void noiseShowsInTheError() {
        GrowthCurve curve =
                new GrowthCurve("decision", "J", 4, List.of(point(1, 10), point(2, 26), point(4, 40), point(8, 95)));
        assertThat(curve.exponent()).isBetween(0.9, 1.2);
        assertThat(curve.exponentError()).isGreaterThan(0.02);
    }

    @Test
    void twoPointsTellNoExponent() {
        assertThatThrownBy(() -> new GrowthCurve("decision", "N", 1, List.of(point(1, 1), point(2, 2))))
                .hasMessageContaining("three points");
    }
}
