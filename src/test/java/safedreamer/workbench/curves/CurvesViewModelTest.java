package safedreamer.workbench.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import safedreamer.training.Phase;
import safedreamer.workbench.SampleRun;

final class CurvesViewModelTest {

    @Test
    void aCurveOfAnyLengthKeepsItsMeanInBoundedMemory() {
        DecimatedSeries series = new DecimatedSeries(600);
        double sum = 0;
        int points = 1_234_567;
        for (int i = 0; i < points; i++) {
            double y = Math.sin(i * 1e-5);
            sum += y;
            series.add(i, y);
        }
        assertThat(series.size()).isBetween(300, 600);
        double mean = 0;
        for (int i = 0; i + 1 < series.size(); i++) {
            assertThat(series.x(i + 1)).isGreaterThan(series.x(i));
            mean += series.y(i) / series.size();
        }
        assertThat(mean).isCloseTo(sum / points, within(0.01));
        assertThat(series.y(series.size() / 2)).isCloseTo(Math.sin(series.x(series.size() / 2) * 1e-5), within(1e-3));
    }

    @Test
    void shortCurvesAreKeptPointByPoint() {
        DecimatedSeries series = new DecimatedSeries(4);
        series.add(1, 10);
        series.add(2, 20);
        series.add(3, 30);
        series.add(4, 40);
        assertThat(series.size()).isEqualTo(4);
        series.add(5, 50);
        assertThat(series.size()).isEqualTo(3);
        assertThat(series.y(0)).isEqualTo(15);
        assertThat(series.y(2)).isEqualTo(50);
    }

    @Test
    void theRunningMeanLooksBackTenEpisodes() {
        EpisodeCurve curve = new EpisodeCurve();
        for (int i = 1; i <= 12; i++) {
            curve.add(i, i, i <= 2 ? Phase.EXPLORING : Phase.ACTING);
        }
        assertThat(curve.exploring().size()).isEqualTo(2);
        assertThat(curve.acting().size()).isEqualTo(10);
        assertThat(curve.mean().y(0)).isEqualTo(1);
        assertThat(curve.mean().y(11)).isEqualTo(7.5);
    }

    @Test
    void theLimitIsALineOfSteps() {
        LimitHistory limit = new LimitHistory();
        limit.set(0, 2);
        limit.set(100, 3);
        limit.set(100, 4);
        limit.set(100, 5);
        limit.set(250, 5);
        assertThat(limit.corners(400)[0]).containsExactly(0, 100, 100, 400);
        assertThat(limit.corners(400)[1]).containsExactly(2, 2, 5, 5);
    }

    @Test
    void aSlidersWayLeavesNoTrailWhereItReturns() {
        LimitHistory limit = new LimitHistory();
        limit.set(0, 2);
        limit.set(100, 9);
        limit.set(100, 2);
        assertThat(limit.steps()).hasSize(1);
    }

    @Test
    void lossesAreGroupedAndNormsAreLeftOut() {
        CurvesViewModel curves = new CurvesViewModel();
        curves.addUpdates(SampleRun.updates(10));
        assertThat(curves.shownLosses()).containsOnlyKeys("total", "observation", "reward", "cost", "continue", "kl");
        curves.lossGroup().set(LossGroup.ACTOR_CRITIC);
        assertThat(curves.shownLosses()).containsOnlyKeys("actor/loss", "critic/reward", "critic/cost");
        assertThat(curves.firstUpdate()).isEqualTo(610);
        assertThat(curves.lastDecision()).isEqualTo(700);
    }

    @Test
    void axesAreRound() {
        Extent extent = new Extent();
        extent.add(-3.2);
        extent.add(17.1);
        extent.add(Double.NaN);
        assertThat(extent.round()).containsExactly(-10, 20);
        Extent positive = new Extent();
        positive.add(0.004);
        positive.add(7);
        assertThat(positive.decades()[0]).isCloseTo(0.001, within(1e-12));
        assertThat(positive.decades()[1]).isCloseTo(10, within(1e-9));
    }
}
