package safedreamer.decision.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.run.index.RunFacts.Curve;

final class MeanCurveTest {

    private static Curve curve(double[] decisions, double... values) {
        return new Curve(decisions, values);
    }

    @Test
    void isTheMeanOfWhatEachCurveIsThereAndItsInterval() {
        MeanCurve mean =
                MeanCurve.of(List.of(curve(new double[] {0, 100}, 0, 10), curve(new double[] {0, 50, 100}, 4, 4, 4)));

        assertThat(mean.x()).startsWith(0).endsWith(100).isSorted();
        assertThat(mean.mean()[0]).isEqualTo(2);
        int last = mean.x().length - 1;
        assertThat(mean.mean()[last]).isEqualTo(7);
        // t of one degree of freedom at 95 %, times 3 = the standard error of 10 and 4.
        assertThat(mean.high()[last] - 7).isCloseTo(12.706 * 3, within(1e-2));
        assertThat(7 - mean.low()[last]).isCloseTo(12.706 * 3, within(1e-2));
    }

    @Test
    void goesOnWithThoseThatHaveComeThereAndOneAloneHasNoInterval() {
        MeanCurve mean = MeanCurve.of(List.of(curve(new double[] {0, 10}, 1, 1), curve(new double[] {0, 20}, 3, 3)));

        int last = mean.x().length - 1;
        assertThat(mean.x()[last]).isEqualTo(20);
        assertThat(mean.mean()[last]).isEqualTo(3);
        assertThat(mean.low()[last]).isNaN();
        assertThat(mean.mean()[0]).isEqualTo(2);
    }

    @Test
    void ofNoPointsThereAreNone() {
        assertThat(MeanCurve.of(List.of(curve(new double[0]))).x()).isEmpty();
        assertThat(MeanCurve.of(List.of()).x()).isEmpty();
    }
}
