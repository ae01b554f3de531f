package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import safedreamer.imagination.CandidateReturns;

/** What every elite selection promises, with several latent paths a candidate. */
final class SelectionPropertiesTest {

    private static final int N = 24;
    private static final int K = 6;
    private static final int PATHS = 3;

    /** Paths of candidates 0, 1, 2, ...: {@code [P·N]} each. */
    private record Paths(float[] reward, float[] cost, float[] horizonCost) {

        static Paths random(long seed) {
            Random random = new Random(seed);
            float[] reward = new float[PATHS * N];
            float[] cost = new float[PATHS * N];
            float[] horizonCost = new float[PATHS * N];
            for (int i = 0; i < reward.length; i++) {
                reward[i] = (float) random.nextGaussian();
                cost[i] = (float) random.nextDouble(10);
                horizonCost[i] = (float) (random.nextDouble(2) + (i % N) / 8.0);
            }
            return new Paths(reward, cost, horizonCost);
        }

        Paths permuted(List<Integer> order) {
            return new Paths(permuted(reward, order), permuted(cost, order), permuted(horizonCost, order));
        }

        private static float[] permuted(float[] values, List<Integer> order) {
            float[] permuted = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                permuted[i] = values[i / N * N + order.get(i % N)];
            }
            return permuted;
        }

        /** J^C' = J^{C,H}: an episode of one decision. */
        CandidateScores scores(EliteSelection selection, PlannerSettings settings) {
            CandidateSource[] source = new CandidateSource[N];
            Arrays.fill(source, CandidateSource.GAUSSIAN);
            Candidates still = new Candidates(new float[N], source, 1);
            CandidateReturns returns =
                    CandidateReturns.over(N, reward.clone(), cost.clone(), new float[][] {horizonCost.clone()});
            return CandidateScores.of(still, returns, selection, settings, 1);
        }
    }

    static Stream<EliteSelection> selections() {
        return Stream.of(
                new ConstrainedElites(),
                new PenalisedElites(0.3),
                new CceElites(),
                new RceElites(),
                new UnconstrainedElites());
    }

    private static PlannerSettings settings(double limit, int wanted) {
        return Planning.settings(
                "costLimit=" + limit, "minSafeTrajectories=" + wanted, "eliteCount=" + K, "pessimism=0.5");
    }

    @ParameterizedTest
    @MethodSource("selections")
    void elitesAreDistinctAndAllFeasibleInTheReturnBranch(EliteSelection selection) {
        int[] branches = new int[2];
        for (int seed = 0; seed < 10; seed++) {
            for (double limit : new double[] {0, 0.5, 1, 1.5, 2.5, 4, 10}) {
                for (int wanted : new int[] {0, 1, K, N, N + 1}) {
                    PlannerSettings settings = settings(limit, wanted);
                    CandidateScores scores = Paths.random(seed).scores(selection, settings);
                    Elites elites = selection.select(scores, settings);
                    boolean byReturn = scores.safeCount() >= selection.safeWanted(settings);
                    assertThat(elites.branch()).isEqualTo(byReturn ? Branch.MAXIMISE_RETURN : Branch.REDUCE_COST);
                    boolean masked = byReturn && selection.safeWanted(settings) > 0;
                    assertThat(elites.bestFirst())
                            .doesNotHaveDuplicates()
                            .hasSize(masked ? Math.min(K, scores.safeCount()) : K);
                    if (masked) {
                        assertThat(IntStream.of(elites.bestFirst())).allMatch(i -> scores.safe()[i]);
                    }
                    branches[elites.branch().ordinal()]++;
                }
            }
        }
        assertThat(branches[Branch.MAXIMISE_RETURN.ordinal()]).isPositive();
        assertThat(branches[Branch.REDUCE_COST.ordinal()] > 0).isEqualTo(!(selection instanceof UnconstrainedElites));
    }

    /** None left out is better by what was ranked than one taken. */
    @ParameterizedTest
    @MethodSource("selections")
    void theElitesAreTheBestByWhatIsRanked(EliteSelection selection) {
        for (int seed = 0; seed < 20; seed++) {
            PlannerSettings settings = settings(seed % 2 == 0 ? 2.5 : 0, K);
            CandidateScores scores = Paths.random(seed).scores(selection, settings);
            Elites elites = selection.select(scores, settings);
            boolean reduce = elites.branch() == Branch.REDUCE_COST;
            float[] key = reduce ? scores.judgedCost() : score(selection, scores);
            int sign = reduce ? 1 : -1;
            boolean masked = !reduce && selection.safeWanted(settings) > 0;
            int[] expected = IntStream.range(0, N)
                    .filter(i -> !masked || scores.safe()[i])
                    .boxed()
                    .sorted((i, j) -> sign * Float.compare(key[i], key[j]))
                    .limit(K)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(elites.bestFirst()).containsExactly(expected);
        }
    }

    private static float[] score(EliteSelection selection, CandidateScores scores) {
        float[] score = scores.rewardReturn().clone();
        for (int i = 0; i < score.length; i++) {
            score[i] -= (float) (selection.penalty() * scores.costReturn()[i]);
        }
        return score;
    }

    @ParameterizedTest
    @MethodSource("selections")
    void aLargerLimitNeverShrinksTheFeasibleSet(EliteSelection selection) {
        boolean[] before = new boolean[N];
        for (double limit : new double[] {0, 0.1, 0.7, 1.3, 2, 3, 4, 8}) {
            boolean[] safe =
                    Paths.random(3).scores(selection, settings(limit, K)).safe();
            for (int i = 0; i < N; i++) {
                assertThat(safe[i] || !before[i]).isTrue();
            }
            before = safe;
        }
        assertThat(before).containsOnly(true);
    }

    @ParameterizedTest
    @MethodSource("selections")
    void permutingCandidatesChangesNothing(EliteSelection selection) {
        for (int seed = 0; seed < 20; seed++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, N).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            PlannerSettings settings = settings(seed % 5, K);
            Paths paths = Paths.random(seed);
            CandidateScores shuffled = paths.permuted(order).scores(selection, settings);
            int[] back = Arrays.stream(selection.select(shuffled, settings).bestFirst())
                    .map(order::get)
                    .toArray();
            assertThat(back)
                    .isEqualTo(selection
                            .select(paths.scores(selection, settings), settings)
                            .bestFirst());
        }
    }

    /** One path of many that holds no number is enough. */
    @ParameterizedTest
    @MethodSource("selections")
    void whatIsNotANumberOnAnyPathNeverWins(EliteSelection selection) {
        float[] faults = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (double limit : new double[] {0, 100}) {
            Paths paths = Paths.random(7);
            float[][] kinds = {paths.reward(), paths.cost(), paths.horizonCost()};
            for (int i = 0; i < 9; i++) {
                kinds[i / 3][i % PATHS * N + i] = faults[i % 3];
            }
            PlannerSettings settings = Planning.settings("costLimit=" + limit, "eliteCount=" + N);
            CandidateScores scores = paths.scores(selection, settings);
            assertThat(scores.nonFinite()).isEqualTo(9);
            int[] elites = selection.select(scores, settings).bestFirst();
            assertThat(elites).hasSize(N - 9);
            assertThat(IntStream.of(elites)).allMatch(i -> i >= 9);
        }
    }
}
