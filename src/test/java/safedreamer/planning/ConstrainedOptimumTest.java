package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.imagination.CandidateBatch;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.Imagination;

/**
 * A problem whose answer is known: J^R = -Σ_t |a_t - c|² with c = (0.8, -0.4), and a cost of 1 + a_t,0 a decision. With L = 1,
 * J^C' is the mean cost a decision. The best safe plan is c moved back along the first axis until 1 + a_0 = b.
 */
final class ConstrainedOptimumTest {

    private static final double[] CENTRE = {0.8, -0.4};
    private static final ScriptedImagination PROBLEM = new ScriptedImagination(0, ConstrainedOptimumTest::quadratic);

    private static CandidateReturns quadratic(CandidateBatch batch) {
        int count = batch.candidates();
        float[] reward = new float[count];
        float[] cost = new float[count];
        for (int t = 0; t < batch.horizon(); t++) {
            for (int i = 0; i < count; i++) {
                int at = (t * count + i) * 2;
                for (int a = 0; a < 2; a++) {
                    double off = batch.actions()[at + a] - CENTRE[a];
                    reward[i] -= (float) (off * off);
                }
                cost[i] += 1 + batch.actions()[at];
            }
        }
        return new CandidateReturns(reward, cost, cost);
    }

    @ParameterizedTest
    @CsvSource({
        // b, optimum of the first axis, of the second
        "5.0, 0.8, -0.4",
        "1.9, 0.8, -0.4",
        "1.3, 0.3, -0.4",
        "0.5, -0.5, -0.4"
    })
    void theSearchFindsTheConstrainedOptimum(double limit, double first, double second) {
        for (int horizon : new int[] {1, 3}) {
            PlanTrace trace = solve(limit, horizon, "minSafeTrajectories=30");
            for (int t = 0; t < horizon; t++) {
                assertThat((double) trace.plan()[t * 2]).isCloseTo(first, offset(0.03));
                assertThat((double) trace.plan()[t * 2 + 1]).isCloseTo(second, offset(0.03));
            }
            assertThat(trace.last().branch()).isEqualTo(Branch.MAXIMISE_RETURN);
            assertThat(meanCost(trace))
                    .as("the safe set is convex, so the mean of elites is safe")
                    .isLessThan(limit);
        }
    }

    /** The optimum of J^R - λ_p J^C is c moved back by λ_p / 2 along the first axis, and never past the limit. */
    @ParameterizedTest
    @CsvSource({"5.0, 0.0, 0.8", "5.0, 0.4, 0.6", "5.0, 1.6, 0.0", "1.3, 0.4, 0.3", "1.3, 1.6, 0.0"})
    void aPenaltyMovesTheOptimumWithinTheLimit(double limit, double penalty, double first) {
        PlanTrace trace = solve(new PenalisedElites(penalty), limit, 2, "minSafeTrajectories=30");
        assertThat(trace.penalty()).isEqualTo(penalty);
        for (int t = 0; t < 2; t++) {
            assertThat((double) trace.plan()[t * 2]).isCloseTo(first, offset(0.03));
            assertThat((double) trace.plan()[t * 2 + 1]).isCloseTo(-0.4, offset(0.03));
        }
    }

    /**
     * The same cost on three paths: 0.6 less, as it is, 0.6 more. Judged by the mean the optimum is where it was; by the worst
     * it is 0.6 further back; by mean + κ std it is κ · 0.6 √(2/3) further back.
     */
    @ParameterizedTest
    @CsvSource({
        // rule, κ, optimum of the first axis at b = 1.3
        "OSRP, 0, 0.3",
        "OSRP, 1, -0.19",
        "CCE, 1, 0.3",
        "RCE, 1, -0.3"
    })
    void eachRuleFindsTheOptimumOfTheCostItJudgesBy(String rule, double pessimism, double first) {
        EliteSelection selection = switch (rule) {
            case "CCE" -> new CceElites();
            case "RCE" -> new RceElites();
            default -> new ConstrainedElites();
        };
        ScriptedImagination spread = new ScriptedImagination(0, ConstrainedOptimumTest::threePaths);
        PlanTrace trace =
                solve(spread, selection, 1.3, 2, "minSafeTrajectories=30", "particles=3", "pessimism=" + pessimism);
        for (int t = 0; t < 2; t++) {
            assertThat((double) trace.plan()[t * 2]).isCloseTo(first, offset(0.06));
            assertThat((double) trace.plan()[t * 2 + 1]).isCloseTo(-0.4, offset(0.03));
        }
    }

    @ParameterizedTest
    @CsvSource({"CCE, REDUCE_COST", "RCE, REDUCE_COST"})
    void whenNothingIsFeasibleTheNeighboursGoForTheLowestCostToo(String rule, Branch branch) {
        EliteSelection selection = rule.equals("CCE") ? new CceElites() : new RceElites();
        ScriptedImagination spread = new ScriptedImagination(0, ConstrainedOptimumTest::threePaths);
        PlanTrace trace = solve(spread, selection, 0, 2, "particles=3");
        // On one path cost can be below 0, on the mean and on the worst it cannot.
        assertThat(trace.iterations()).allMatch(iteration -> iteration.branch() == branch);
        assertThat((double) trace.plan()[0]).isCloseTo(-1, offset(0.03));
    }

    private static CandidateReturns threePaths(CandidateBatch batch) {
        CandidateReturns one = quadratic(batch);
        int count = batch.candidates();
        float[] cost = new float[3 * count];
        float[] reward = new float[3 * count];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = one.horizonCost()[i % count] + batch.horizon() * 0.6f * (i / count - 1);
            reward[i] = one.rewardReturn()[i % count];
        }
        return CandidateReturns.over(count, reward, cost, new float[][] {cost});
    }

    @Test
    void withoutAConstraintTheSearchGoesForReturnWhereverTheLimitIs() {
        PlanTrace free = solve(new UnconstrainedElites(), 5, 2, "minSafeTrajectories=1");
        PlanTrace bound = solve(new UnconstrainedElites(), 0, 2, "minSafeTrajectories=300");
        assertThat((double) bound.plan()[0]).isCloseTo(0.8, offset(0.03));
        assertThat((double) bound.plan()[1]).isCloseTo(-0.4, offset(0.03));
        assertThat(bound.plan()).containsExactly(free.plan());
        assertThat(bound.last().safeCount())
                .as("what is safe is told all the same")
                .isZero();
        assertThat(bound.iterations()).allMatch(iteration -> iteration.branch() == Branch.MAXIMISE_RETURN);
    }

    @Test
    void whenNothingIsSafeTheSearchGoesForTheLowestCost() {
        PlanTrace trace = solve(0, 2, "minSafeTrajectories=1");
        assertThat(trace.iterations()).allMatch(iteration -> iteration.branch() == Branch.REDUCE_COST);
        assertThat((double) trace.plan()[0]).isCloseTo(-1, offset(0.03));
        assertThat((double) trace.plan()[2]).isCloseTo(-1, offset(0.03));
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "5, 40"})
    void theEpisodeCostIsTheHorizonsTimesTheEpisodesLengthOverTheHorizon(int horizon, int episodeDecisions) {
        PlanTrace trace = new OnlineSafetyRewardPlanner(new ConstrainedElites())
                .plan(PROBLEM, Planning.settings("horizon=" + horizon), episodeDecisions, null, 1);
        PlanIteration last = trace.last();
        for (int i = 0; i < last.candidates(); i++) {
            // J^C of this problem is J^{C,H}, the plain sum.
            double expected = last.costReturn()[i] * 8.0;
            assertThat((double) last.episodeCost()[i]).isCloseTo(expected, offset(1e-5 * expected + 1e-6));
        }
    }

    private static PlanTrace solve(double limit, int horizon, String wanted) {
        return solve(new ConstrainedElites(), limit, horizon, wanted);
    }

    private static PlanTrace solve(EliteSelection selection, double limit, int horizon, String wanted) {
        return solve(PROBLEM, selection, limit, horizon, wanted);
    }

    private static PlanTrace solve(
            Imagination problem, EliteSelection selection, double limit, int horizon, String... others) {
        List<String> changes = new ArrayList<>(List.of(
                "costLimit=" + limit,
                "horizon=" + horizon,
                "gaussianSamples=300",
                "actorSamples=0",
                "eliteCount=30",
                "iterations=20"));
        changes.addAll(List.of(others));
        PlannerSettings settings = Planning.settings(changes.toArray(new String[0]));
        return new OnlineSafetyRewardPlanner(selection).plan(problem, settings, 1, null, 11);
    }

    private static double meanCost(PlanTrace trace) {
        double sum = 0;
        int horizon = trace.settings().horizon();
        for (int t = 0; t < horizon; t++) {
            sum += 1 + trace.plan()[t * 2];
        }
        return sum / horizon;
    }
}
