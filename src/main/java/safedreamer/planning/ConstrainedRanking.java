package safedreamer.planning;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rule that OSRP and OSRP-Lag share. With |A_s| ≥ N_s safe candidates the min(k, |A_s|) of them with the highest
 * score; otherwise the k of all with the lowest J^C', ties by higher J^R. What is left of ties goes to the lower index.
 *
 * <p>A_s is a mask: no unsafe candidate is an elite while scores are ranked. With N_s = 0 and nothing safe there would be
 * no elite at all; then, too, cost is ranked.
 */
final class ConstrainedRanking {

    private ConstrainedRanking() {}

    /** @param score of a candidate, by which the safe ones are ranked; finite where the candidate is */
    static Elites select(CandidateScores scores, PlannerSettings settings, IntToDoubleFunction score) {
        boolean enoughSafe = scores.safeCount() >= Math.max(1, settings.minSafeTrajectories());
        if (enoughSafe) {
            int[] bestFirst = best(settings.eliteCount(), scores.count(), i -> scores.safe()[i], highest(score));
            return new Elites(Branch.MAXIMISE_RETURN, bestFirst);
        }
        Comparator<Integer> lowestCost = Comparator.comparingDouble(i -> 0.0 + scores.episodeCost()[i]);
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
