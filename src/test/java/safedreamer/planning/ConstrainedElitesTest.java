package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConstrainedElitesTest {

    private static final int K = 4;
    private static final int N = 20;

    @ParameterizedTest
    @CsvSource({
        // N_s, safe candidates, branch, elites: with k = 4 and N = 20
        "0, 0, REDUCE_COST, 4",
        "0, 1, MAXIMISE_RETURN, 1",
        "0, 3, MAXIMISE_RETURN, 3",
        "0, 20, MAXIMISE_RETURN, 4",
        "1, 0, REDUCE_COST, 4",
        "1, 1, MAXIMISE_RETURN, 1",
        "4, 3, REDUCE_COST, 4",
        "4, 4, MAXIMISE_RETURN, 4",
        "4, 5, MAXIMISE_RETURN, 4",
        "20, 19, REDUCE_COST, 4",
        "20, 20, MAXIMISE_RETURN, 4",
        "21, 20, REDUCE_COST, 4"
    })
    void theBranchHangsOnTheSafeCount(int wanted, int safe, Branch branch, int elites) {
        Elites chosen = select(random(1, safe), wanted, K);
        assertThat(chosen.branch()).isEqualTo(branch);
        assertThat(chosen.bestFirst()).hasSize(elites).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 20})
    void permutingCandidatesChangesNothing(int safe) {
        for (int seed = 0; seed < 20; seed++) {
            CandidateScores scores = random(seed, safe);
            List<Integer> order = new ArrayList<>(IntStream.range(0, N).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            int[] permuted = select(permute(scores, order), K, K).bestFirst();
            int[] back = Arrays.stream(permuted).map(order::get).toArray();
            assertThat(back).isEqualTo(select(scores, K, K).bestFirst());
        }
    }

    @Test
    void anUnsafeCandidateZeroWithTheBestReturnIsNoElite() {
        float[] returns = {50, 1, 2, 3, 4, 5, 6, 7};
        float[] costs = {9, 0, 9, 0, 0, 9, 0, 9};
        CandidateScores scores = scores(returns, costs, 2);
        assertThat(paddedElites(scores, 4)).as("the published code's rule").containsExactly(0, 0, 0, 0);
        assertThat(select(scores, 4, 4).bestFirst()).containsExactly(6, 4, 3, 1);
    }

    /** The published rule: the list of safe candidates is filled up to N with candidate 0. */
    private static int[] paddedElites(CandidateScores scores, int k) {
        List<Integer> padded = new ArrayList<>();
        for (int i = 0; i < scores.count(); i++) {
            if (scores.safe()[i]) {
                padded.add(i);
            }
        }
        padded.addAll(Collections.nCopies(scores.count() - padded.size(), 0));
        padded.sort((i, j) -> Float.compare(scores.rewardReturn()[j], scores.rewardReturn()[i]));
        return padded.stream().limit(k).mapToInt(Integer::intValue).toArray();
    }

    @Test
    void tiesInCostGoToTheHigherReturnThenToTheLowerIndex() {
        float[] returns = {1, 3, 2, 3, 9};
        float[] costs = {7, 7, 7, 7, 8};
        assertThat(select(scores(returns, costs, 2), 1, 4).bestFirst()).containsExactly(1, 3, 2, 0);
    }

    @Test
    void tiesInReturnGoToTheLowerIndexAndZeroHasNoSign() {
        float[] returns = {-0f, 0f, -0f, 1};
        float[] costs = {0, -0f, 0, 0};
        assertThat(select(scores(returns, costs, 2), 1, 4).bestFirst()).containsExactly(3, 0, 1, 2);
        assertThat(select(scores(new float[] {0, 0, 0}, new float[] {0f, -0f, 0f}, 0), 1, 3)
                        .bestFirst())
                .containsExactly(0, 1, 2);
    }

    @Test
    void whatIsNotANumberNeverWins() {
        float[] returns = {Float.NaN, Float.POSITIVE_INFINITY, 1, 2, Float.NEGATIVE_INFINITY, 3};
        float[] costs = {0, 0, 0, Float.NaN, 0, Float.NEGATIVE_INFINITY};
        CandidateScores scores = scores(returns, costs, 2);
        assertThat(scores.nonFinite()).isEqualTo(5);
        assertThat(scores.safeCount()).isEqualTo(1);
        assertThat(select(scores, 1, 6).bestFirst()).containsExactly(2);
        assertThat(select(scores, 5, 6).bestFirst()).containsExactly(2);
    }

    @Test
    void withoutASingleNumberThereIsNoElite() {
        float[] none = {Float.NaN, Float.NaN};
        assertThat(select(scores(none, none, 2), 0, 6).bestFirst()).isEmpty();
        assertThat(select(scores(new float[0], new float[0], 2), 0, 6).bestFirst())
                .isEmpty();
    }

    @Test
    void theLimitItselfIsSafeOnlyWhenInclusive() {
        float[] costs = {2};
        assertThat(scores(new float[1], costs, 2).safeCount()).isZero();
        PlannerSettings inclusive = Planning.settings("safetyTest=INCLUSIVE", "costLimit=2");
        assertThat(inclusive.safetyTest().isSafe(2, 2)).isTrue();
        assertThat(inclusive.safetyTest().isSafe(Math.nextUp(2.0), 2)).isFalse();
    }

    private static Elites select(CandidateScores scores, int wanted, int k) {
        return new ConstrainedElites()
                .select(scores, Planning.settings("minSafeTrajectories=" + wanted, "eliteCount=" + k));
    }

    private static CandidateScores random(long seed, int safe) {
        Random random = new Random(seed);
        float[] returns = new float[N];
        float[] costs = new float[N];
        for (int i = 0; i < N; i++) {
            returns[i] = (float) random.nextGaussian();
            costs[i] = (float) ((i * 7 % N < safe ? 0 : 2) + random.nextDouble(0.1, 1.9));
        }
        return scores(returns, costs, 2);
    }

    private static CandidateScores scores(float[] returns, float[] costs, double limit) {
        boolean[] finite = new boolean[costs.length];
        boolean[] safe = new boolean[costs.length];
        for (int i = 0; i < costs.length; i++) {
            finite[i] = Float.isFinite(returns[i]) && Float.isFinite(costs[i]);
            safe[i] = finite[i] && costs[i] < limit;
        }
        return new CandidateScores(returns, new float[costs.length], costs, finite, safe);
    }

    private static CandidateScores permute(CandidateScores scores, List<Integer> order) {
        float[] returns = new float[N];
        float[] costs = new float[N];
        for (int i = 0; i < N; i++) {
            returns[i] = scores.rewardReturn()[order.get(i)];
            costs[i] = scores.episodeCost()[order.get(i)];
        }
        return scores(returns, costs, 2);
    }
}
