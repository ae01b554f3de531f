package safedreamer.workbench.imagination;

import safedreamer.imagination.CostSpread;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Numbers;

/** One future of a search in words. */
final class FutureWords {

    private FutureWords() {}

    /** "Future 17: unsafe, cost 12 per episode (0.48 over 8 decisions), return 0.31; from the actor; elite 3 of 8". */
    static String of(PlanTrace trace, PlanIteration iteration, int i) {
        int horizon = trace.settings().horizon();
        double cost = iteration.episodeCost()[i];
        CostSpread spread = iteration.spread();
        String give = spread == null
                ? ""
                : " ± " + Numbers.significant(spread.std()[i], 2) + " (paths ± "
                        + Numbers.significant(spread.paths()[i], 2) + ", heads ± "
                        + Numbers.significant(spread.heads()[i], 2) + ")";
        String elite = iteration.eliteRank()[i] < 0
                ? "no elite"
                : "elite " + (iteration.eliteRank()[i] + 1) + " of " + iteration.eliteCount();
        return "Future " + (i + 1) + ": " + (iteration.safe()[i] ? "safe" : "unsafe") + ", cost "
                + Numbers.significant(cost, 3) + give + " per episode ("
                + Numbers.significant(cost * horizon / trace.episodeDecisions(), 2) + " over " + horizon
                + " decisions), return " + Numbers.significant(iteration.rewardReturn()[i], 3) + "; "
                + switch (iteration.source()[i]) {
                    case GAUSSIAN -> "drawn";
                    case ACTOR -> "from the actor";
                    case MEAN ->
                        trace.iterations().get(0).equals(iteration) ? "the mean it began with" : "the mean so far";
                }
                + ", " + elite;
    }
}
