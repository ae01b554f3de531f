package safedreamer.planning;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * OSRP's rule. With |A_s| ≥ N_s safe candidates the min(k, |A_s|) of them with the highest J^R; otherwise the k of all
 * with the lowest J^C', ties by higher J^R. What is left of ties goes to the lower index.
 *
 * <p>A_s is a mask: no unsafe candidate is an elite while returns are ranked. With N_s = 0 and nothing safe there would be
 * no elite at all; then, too, cost is ranked.
 */
public final class ConstrainedElites implements EliteSelection {

    @Override
    public Elites select(CandidateScores scores, PlannerSettings settings) {
        // 0.0 is added or subtracted from because a sort holds -0.0 for smaller than 0.0.
        Comparator<Integer> highestReturn = Comparator.comparingDouble(i -> 0.0 - scores.rewardReturn()[i]);
        Comparator<Integer> lowestCost = Comparator.comparingDouble(i -> 0.0 + scores.episodeCost()[i]);
        boolean enoughSafe = scores.safeCount() >= Math.max(1, settings.minSafeTrajectories());
        int[] bestFirst = enoughSafe
                ? best(settings.eliteCount(), scores.count(), i -> scores.safe()[i], highestReturn)
                : best(
                        settings.eliteCount(),
                        scores.count(),
                        i -> scores.finite()[i],
                        lowestCost.thenComparing(highestReturn));
        return new Elites(enoughSafe ? Branch.MAXIMISE_RETURN : Branch.REDUCE_COST, bestFirst);
    }

    /** The sort is stable, so the lower index wins a tie. */
    private static int[] best(int wanted, int candidates, IntPredicate eligible, Comparator<Integer> order) {
        return IntStream.range(0, candidates)
                .filter(eligible)
                .boxed()
                .sorted(order)
                .limit(wanted)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
