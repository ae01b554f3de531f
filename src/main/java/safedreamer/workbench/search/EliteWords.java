package safedreamer.workbench.search;

import safedreamer.planning.CandidateSource;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/** Where the elites of an iteration come from, and how many were none before. */
final class EliteWords {

    private EliteWords() {}

    /**
     * "Elites: 5 drawn, 2 from the actor, the mean; 75 % new". The actor's futures are the same in every iteration, and the
     * mean goes on: they are new only if they were no elites in the iteration before. What was drawn is always new.
     *
     * @param index of the iteration, counted from 0
     */
    static String of(PlanTrace trace, int index) {
        PlanIteration iteration = trace.iterations().get(index);
        PlanIteration before = index == 0 ? null : trace.iterations().get(index - 1);
        int drawn = 0;
        int actor = 0;
        int mean = 0;
        int fresh = 0;
        for (int i = 0; i < iteration.candidates(); i++) {
            if (iteration.eliteRank()[i] < 0) {
                continue;
            }
            CandidateSource source = iteration.source()[i];
            drawn += source == CandidateSource.GAUSSIAN ? 1 : 0;
            actor += source == CandidateSource.ACTOR ? 1 : 0;
            mean += source == CandidateSource.MEAN ? 1 : 0;
            boolean was = source != CandidateSource.GAUSSIAN && before != null && before.eliteRank()[i] >= 0;
            fresh += was ? 0 : 1;
        }
        int all = drawn + actor + mean;
        if (all == 0) {
            return "No elites: no score was a number.";
        }
        return "Elites: " + drawn + " drawn" + (actor == 0 ? "" : ", " + actor + " from the actor")
                + (mean == 0 ? "" : ", the mean so far")
                + (index == 0 ? "." : "; " + Math.round(100.0 * fresh / all) + " % new.");
    }
}
