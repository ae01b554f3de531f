package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import safedreamer.imagination.CostSpread;

/** Several latent paths a candidate: what is judged, and what the trace tells of it. */
final class LatentPathsTest {

    private static final ToyImagination WORLD = ToyImagination.hazardInTheWay();

    private static PlanIteration first(EliteSelection selection, String... changes) {
        PlanTrace trace =
                new OnlineSafetyRewardPlanner(selection).plan(WORLD, Planning.settings(changes), 200, null, 5);
        return trace.iterations().get(0);
    }

    private static PlanIteration first(String... changes) {
        return first(new ConstrainedElites(), changes);
    }

    @Test
    void onePathHasNoSpreadAndIsJudgedByItsCost() {
        PlanIteration iteration = first("pessimism=2");
        assertThat(iteration.spread()).isNull();
        assertThat(iteration.judgedCost()).isSameAs(iteration.episodeCost());
    }

    @Test
    void pathsThatFollowTheMeanWouldAllBeTheSameSoOneIsTaken() {
        PlanIteration iteration = first("particles=8", "latentPath=MEAN");
        assertThat(iteration.spread()).isNull();
        assertThat(iteration.rewardReturn())
                .containsExactly(first("latentPath=MEAN").rewardReturn());
    }

    /** The first path of many is the only path of one. */
    @Test
    void morePathsKeepTheDrawsOfTheFewer() {
        PlanIteration one = first();
        PlanIteration two = first("particles=2");
        assertThat(two.actions()).containsExactly(one.actions());
        CostSpread spread = two.spread();
        boolean differ = false;
        for (int i = 0; i < two.candidates(); i++) {
            // Of two paths the first lies one standard deviation from the mean.
            float off = Math.abs(one.episodeCost()[i] - two.episodeCost()[i]);
            assertThat(off).isCloseTo(spread.paths()[i], offset(1e-3f));
            differ |= off > 0;
        }
        assertThat(differ).isTrue();
    }

    @Test
    void theSpreadIsInCostPerEpisode() {
        PlanIteration iteration = first("particles=4");
        PlanIteration doubled = first("particles=4", "episodeLengthOverride=400");
        for (int i = 0; i < iteration.candidates(); i++) {
            assertThat(doubled.spread().std()[i])
                    .isCloseTo(2 * iteration.spread().std()[i], offset(1e-3f));
            assertThat(doubled.spread().worst()[i])
                    .isCloseTo(2 * iteration.spread().worst()[i], offset(1e-3f));
        }
    }

    @Test
    void pessimismAddsStandardDeviationsToTheCostThatIsJudgedAndTellsBoth() {
        PlanIteration calm = first("particles=4");
        PlanIteration wary = first("particles=4", "pessimism=1.5");
        assertThat(calm.judgedCost()).containsExactly(calm.episodeCost());
        assertThat(wary.episodeCost()).containsExactly(calm.episodeCost());
        boolean dearer = false;
        for (int i = 0; i < wary.candidates(); i++) {
            float expected = wary.episodeCost()[i] + 1.5f * wary.spread().std()[i];
            assertThat(wary.judgedCost()[i]).isCloseTo(expected, offset(1e-3f));
            assertThat(wary.safe()[i]).isEqualTo(wary.judgedCost()[i] < 2);
            dearer |= wary.judgedCost()[i] > wary.episodeCost()[i];
        }
        assertThat(dearer).isTrue();
    }

    @Test
    void morePessimismNeverGrowsTheSafeSet() {
        boolean[] before = null;
        boolean shrank = false;
        for (double kappa : new double[] {0, 0.5, 1, 3, 100}) {
            boolean[] safe =
                    first("particles=6", "pessimism=" + kappa, "costLimit=40").safe();
            for (int i = 0; before != null && i < safe.length; i++) {
                assertThat(before[i] || !safe[i]).isTrue();
                shrank |= before[i] && !safe[i];
            }
            before = safe;
        }
        assertThat(shrank).isTrue();
    }

    @Test
    void cceJudgesByTheMeanAndRceByTheWorstWhateverThePessimism() {
        PlanIteration cce = first(new CceElites(), "particles=4", "pessimism=3", "costLimit=40");
        PlanIteration rce = first(new RceElites(), "particles=4", "pessimism=3", "costLimit=40");
        assertThat(cce.judgedCost()).containsExactly(cce.episodeCost());
        assertThat(rce.judgedCost()).containsExactly(rce.spread().worst());
        assertThat(rce.episodeCost()).containsExactly(cce.episodeCost());
        assertThat(rce.judgedCost()).isNotEqualTo(cce.judgedCost());
    }

    @Test
    void anOverriddenEpisodeLengthTakesThePlaceOfTheTasks() {
        PlanTrace task = Planning.plan(WORLD, Planning.settings(), 3);
        PlanTrace literal = Planning.plan(WORLD, Planning.settings("episodeLengthOverride=1000"), 3);
        assertThat(task.episodeLength()).isEqualTo(200);
        assertThat(literal.episodeLength()).isEqualTo(1000);
        assertThat(literal.episodeDecisions()).isEqualTo(200);
        float[] expected = task.iterations().get(0).episodeCost();
        float[] scaled = literal.iterations().get(0).episodeCost();
        for (int i = 0; i < expected.length; i++) {
            assertThat(scaled[i]).isCloseTo(5 * expected[i], offset(1e-3f));
        }
        assertThat(literal.settings().horizonCostLimit(200)).isEqualTo(2 * 6 / 1000.0);
    }
}
