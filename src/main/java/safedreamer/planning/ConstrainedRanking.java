package safedreamer.planning;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What all constrained rules share. With enough safe candidates the min(k, |A_s|) of them with the highest score;
 * otherwise the k of all with the lowest judged J^C', ties by higher J^R. What is left of ties goes to the lower index.
 * The rules differ in how many are enough, in the score, and in how J^C' is judged.
 *
 * <p>A_s is a mask: no unsafe candidate is an elite while scores are ranked.
 */
final class ConstrainedRanking {

    private ConstrainedRanking() {}

    /** N_s, but at least 1: with N_s = 0 and nothing safe there would be no elite at all, and cost is ranked. */
    static int wanted(PlannerSettings settings) {
        return Math.max(1, settings.minSafeTrajectories());
    }

    /**
     * @param wanted how many safe candidates are enough, at least 1
     * @param score of a candidate, by which the safe ones are ranked; finite where the candidate is
     */
    static Elites select(CandidateScores scores, PlannerSettings settings, int wanted, IntToDoubleFunction score) {
        if (scores.safeCount() >= wanted) {
            int[] bestFirst = best(settings.eliteCount(), scores.count(), i -> scores.safe()[i], highest(score));
            return new Elites(Branch.MAXIMISE_RETURN, bestFirst);
        }
        Comparator<Integer> lowestCost = Comparator.comparingDouble(i -> 0.0 + scores.judgedCost()[i]);
        int[] bestFirst = best(
                settings.eliteCount(),
                scores.count(),
                i -> scores.finite()[i],
                lowestCost.thenComparing(highest(i -> scores.rewardReturn()[i])));
        return new Elites(Branch.REDUCE_COST, bestFirst);
    }

    /** 0.0 is added or subtracted from because a sort holds -0.0 for smaller than 0.0. */
    static Comparator<Integer> highest(IntToDoubleFunction score) {
        return Comparator.comparingDouble(i -> 0.0 - score.applyAsDouble(i));
    }

    /** The sort is stable, so the lower index wins a tie. */
    static int[] best(int wanted, int candidates, IntPredicate eligible, Comparator<Integer> order) {
        return IntStream.range(0, candidates)
                .filter(eligible)
                .boxed()
                .sorted(order)
                .limit(wanted)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
