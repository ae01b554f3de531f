package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules beside OSRP's, and how they differ from it. */
final class EliteSelectionsTest {

    private static final int N = 30;
    private static final PlannerSettings SETTINGS =
            Planning.settings("minSafeTrajectories=5", "eliteCount=5", "costLimit=2");

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 12, 30})
    void withoutAPenaltyThePenalisedRuleIsOsrps(int safe) {
        for (int seed = 0; seed < 20; seed++) {
            CandidateScores scores = random(seed, safe);
            Elites penalised = new PenalisedElites(0).select(scores, SETTINGS);
            Elites osrp = new ConstrainedElites().select(scores, SETTINGS);
            assertThat(penalised.bestFirst()).containsExactly(osrp.bestFirst());
            assertThat(penalised.branch()).isEqualTo(osrp.branch());
        }
    }

    @Test
    void aHigherPenaltyNeverTakesDearerElites() {
        for (int seed = 0; seed < 20; seed++) {
            CandidateScores scores = random(seed, 20);
            double before = Double.POSITIVE_INFINITY;
            for (double penalty : new double[] {0, 0.1, 0.5, 1, 5, 100}) {
                Elites elites = new PenalisedElites(penalty).select(scores, SETTINGS);
                assertThat(Arrays.stream(elites.bestFirst())).allMatch(i -> scores.safe()[i]);
                double costReturn = sum(elites, scores.costReturn());
                assertThat(costReturn).isLessThanOrEqualTo(before);
                before = costReturn;
            }
        }
    }

    /** There J^C' alone decides, as in OSRP. */
    @Test
    void withTooFewSafeThePenaltyPlaysNoPart() {
        CandidateScores scores = random(3, 4);
        Elites dear = new PenalisedElites(100).select(scores, SETTINGS);
        assertThat(dear.branch()).isEqualTo(Branch.REDUCE_COST);
        assertThat(dear.bestFirst())
                .containsExactly(new PenalisedElites(0).select(scores, SETTINGS).bestFirst());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPenaltyThatIsNoneIsRefused(double penalty) {
        assertThatThrownBy(() -> new PenalisedElites(penalty)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlainRuleNeverLooksAtCost() {
        for (int seed = 0; seed < 20; seed++) {
            CandidateScores some = random(seed, 12);
            CandidateScores none = random(seed, 0);
            assertThat(none.rewardReturn()).containsExactly(some.rewardReturn());
            int[] chosen = new UnconstrainedElites().select(some, SETTINGS).bestFirst();
            assertThat(new UnconstrainedElites().select(none, SETTINGS).bestFirst())
                    .containsExactly(chosen);
            float worst = some.rewardReturn()[chosen[chosen.length - 1]];
            assertThat(chosen).hasSize(5).doesNotHaveDuplicates();
            long better = Arrays.stream(toDoubles(some.rewardReturn()))
                    .filter(each -> each > worst)
                    .count();
            assertThat(better).isEqualTo(4);
        }
    }

    @Test
    void thePlainRuleGivesTiesToTheLowerIndexAndNothingToWhatIsNoNumber() {
        float[] returns = {1, 3, Float.NaN, 3, 2, Float.POSITIVE_INFINITY};
        float[] zeros = new float[6];
        boolean[] finite = {true, true, false, true, true, false};
        CandidateScores scores = new CandidateScores(returns, zeros, zeros, finite, finite);
        assertThat(new UnconstrainedElites().select(scores, SETTINGS).bestFirst())
                .containsExactly(1, 3, 4, 0);
    }

    private static double sum(Elites elites, float[] values) {
        return Arrays.stream(elites.bestFirst()).mapToDouble(i -> values[i]).sum();
    }

    private static double[] toDoubles(float[] values) {
        double[] exact = new double[values.length];
        Arrays.setAll(exact, i -> values[i]);
        return exact;
    }

    /** The same returns for the same seed, however many are safe. */
    private static CandidateScores random(long seed, int safe) {
        Random random = new Random(seed);
        float[] rewardReturn = new float[N];
        float[] costReturn = new float[N];
        float[] episodeCost = new float[N];
        boolean[] finite = new boolean[N];
        boolean[] isSafe = new boolean[N];
        for (int i = 0; i < N; i++) {
            rewardReturn[i] = (float) random.nextGaussian();
            costReturn[i] = (float) random.nextDouble(10);
            isSafe[i] = i * 7 % N < safe;
            episodeCost[i] = (float) ((isSafe[i] ? 0 : 2) + random.nextDouble(0.1, 1.9));
            finite[i] = true;
        }
        return new CandidateScores(rewardReturn, costReturn, episodeCost, finite, isSafe);
    }
}
