package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.CandidateReturns;

/** Broken networks and odd settings: the search goes on, and the trace says what happened. */
final class PlannerFaultsTest {

    @Test
    void withNoFiniteScoreTheDistributionStaysAndTheTraceCounts() {
        ScriptedImagination broken = new ScriptedImagination(0, batch -> filled(batch, Float.NaN, 0));
        PlanTrace trace = Planning.plan(broken, Planning.settings("actionChoice=MEAN", "minStd=2"), 1);
        assertThat(trace.iterations()).allSatisfy(iteration -> {
            assertThat(iteration.nonFinite()).isEqualTo(45);
            assertThat(iteration.safeCount()).isZero();
            assertThat(iteration.eliteCount()).isZero();
            assertThat(iteration.branch()).isEqualTo(Branch.REDUCE_COST);
            assertThat(iteration.stdAfter()).containsOnly(1f);
        });
        assertThat(trace.action()).containsExactly(0, 0);
    }

    @Test
    void aNotANumberNeverEntersThePlan() {
        ScriptedImagination half = new ScriptedImagination(0, batch -> {
            CandidateReturns returns = filled(batch, 1, 0);
            for (int i = 0; i < batch.candidates(); i += 2) {
                float[] spoiled =
                        i % 3 == 0 ? returns.rewardReturn() : i % 3 == 1 ? returns.costReturn() : returns.horizonCost();
                spoiled[i] = i % 4 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
            }
            return returns;
        });
        PlanIteration last =
                Planning.plan(half, Planning.settings("eliteCount=100"), 1).last();
        assertThat(last.nonFinite()).isEqualTo(23);
        assertThat(last.eliteCount()).isEqualTo(22);
        for (int i = 0; i < last.candidates(); i += 2) {
            assertThat(last.safe()[i]).isFalse();
            assertThat(last.eliteRank()[i]).isEqualTo(-1);
        }
    }

    @Test
    void anActorThatPlaysNaNIsNeverFollowed() {
        ScriptedImagination broken = new ScriptedImagination(Float.NaN, batch -> filled(batch, 1, 0));
        PlanTrace trace = Planning.plan(broken, Planning.settings("actorSamples=5", "eliteCount=45"), 1);
        assertThat(trace.last().nonFinite()).isEqualTo(5);
        assertThat(trace.last().eliteCount()).isEqualTo(40);
        assertThat(trace.plan()).doesNotContain(Float.NaN);
    }

    @Test
    void anActorOutOfRangeIsClippedBeforeItIsImaginedAndRefitted() {
        ScriptedImagination wild = new ScriptedImagination(7, batch -> {
            CandidateReturns returns = filled(batch, 0, 0);
            Arrays.fill(returns.rewardReturn(), 0, 5, 1);
            return returns;
        });
        PlanTrace trace = Planning.plan(wild, Planning.settings("actorSamples=5", "eliteCount=5"), 1);
        assertThat(trace.plan()).containsOnly(1f);
        assertThat(trace.action()).containsExactly(1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eliteCount=10000",
                "minSafeTrajectories=10000",
                "minSafeTrajectories=0",
                "gaussianSamples=2",
                "horizon=1",
                "horizon=100",
                "initialStd=10",
                "momentum=0.99",
                "noiseCorrelation=0.99",
                "costLimit=0",
                "iterations=50"
            })
    void everySettingAtItsEndStillPlans(String extreme) {
        PlanTrace trace = Planning.plan(ToyImagination.hazardInTheWay(), Planning.settings(extreme), 1);
        for (float action : trace.action()) {
            assertThat(action).isBetween(-1f, 1f);
        }
        assertThat(trace.last().eliteCount()).isPositive();
    }

    @Test
    void theMeanIsChosenAsItIsAndASampleAroundIt() {
        ToyImagination world = ToyImagination.hazardInTheWay();
        PlanTrace mean = Planning.plan(world, Planning.settings("actionChoice=MEAN"), 4);
        PlanTrace still = Planning.plan(world, Planning.settings("actionNoise=0"), 4);
        PlanTrace half = Planning.plan(world, Planning.settings("actionNoise=0.5", "minStd=0.2"), 4);
        PlanTrace full = Planning.plan(world, Planning.settings("actionNoise=1", "minStd=0.2"), 4);
        assertThat(mean.action()).isEqualTo(Arrays.copyOf(mean.plan(), 2)).isEqualTo(still.action());
        for (int a = 0; a < 2; a++) {
            float centre = full.plan()[a];
            assertThat(full.action()[a]).isNotEqualTo(centre);
            float expected = Math.clamp(centre + 2 * (half.action()[a] - centre), -1f, 1f);
            assertThat(full.action()[a]).isCloseTo(expected, offset(1e-6f));
        }
    }

    @Test
    void anEpisodeWithoutDecisionsIsRefused() {
        OnlineSafetyRewardPlanner planner = new OnlineSafetyRewardPlanner(new ConstrainedElites());
        assertThatThrownBy(() -> planner.plan(ToyImagination.hazardInTheWay(), Planning.settings(), 0, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CandidateReturns filled(CandidateBatch batch, float reward, float cost) {
        float[] rewards = new float[batch.candidates()];
        float[] costs = new float[batch.candidates()];
        Arrays.fill(rewards, reward);
        Arrays.fill(costs, cost);
        return new CandidateReturns(rewards, costs, costs.clone());
    }
}
