package safedreamer.workbench.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safedreamer.decision.chart.LossGroup;
import safedreamer.lagrangian.PenaltyTerms;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.Phase;
import safedreamer.training.UpdateRecord;
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
    void theBranchShareIsToldForTheLastEpisodeAndForTheRun() {
        CurvesViewModel curves = new CurvesViewModel();
        curves.addEpisodes(List.of(episode(1, 30, Double.NaN, null)));
        assertThat(curves.branchWords().get()).isEmpty();
        curves.addEpisodes(List.of(episode(2, 100, 0.2, null), episode(3, 300, 0.6, null)));
        assertThat(curves.branchWords().get()).isEqualTo("return ranked in 60 % of decisions, 50 % over the run");
    }

    @Test
    void thePriceOfCostIsToldWithItsPartsWhereThereIsOne() {
        CurvesViewModel curves = new CurvesViewModel();
        curves.addEpisodes(List.of(episode(1, 200, 1, new PenaltyTerms(0.054, 0.01, 0.04, 0.004, 3.25))));
        assertThat(curves.priceWords().get()).isEqualTo("λₚ 0.054 from P 0.01, I 0.04, D 0.004; mean cost 3.25");
        curves.addEpisodes(List.of(episode(2, 200, 1, null)));
        assertThat(curves.priceWords().get()).isEmpty();
    }

    @Test
    void aGroupOfLossesIsOfferedOnceThereAreSome() {
        CurvesViewModel curves = new CurvesViewModel();
        assertThat(curves.lossGroups()).containsExactly(LossGroup.MODEL, LossGroup.ACTOR_CRITIC);
        Map<String, Double> values = Map.of(
                "actor/loss",
                1.0,
                "pid/penalty",
                0.1,
                "pid/integral",
                0.05,
                "pid/costAverage",
                9.0,
                "model/total",
                2.0);
        curves.addUpdates(List.of(new UpdateRecord(10, 10, values)));
        assertThat(curves.lossGroups()).containsExactly(LossGroup.MODEL, LossGroup.ACTOR_CRITIC, LossGroup.PENALTY);
        curves.lossGroup().set(LossGroup.PENALTY);
        assertThat(curves.shownLosses()).containsOnlyKeys("penalty", "integral");
        curves.lossGroup().set(LossGroup.ACTOR_CRITIC);
        assertThat(curves.shownLosses()).containsOnlyKeys("actor/loss");
        curves.clear();
        assertThat(curves.lossGroups()).hasSize(2);
        assertThat(curves.lossGroup().get()).isEqualTo(LossGroup.MODEL);
    }

    private static EpisodeRecord episode(int number, int length, double share, @Nullable PenaltyTerms penalty) {
        return new EpisodeRecord(number, 100L * number, 0, Phase.ACTING, 1, 2, length, 0, share, 100, penalty);
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
