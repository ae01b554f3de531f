package safedreamer.workbench.search;

import safedreamer.planning.CandidateSource;
import safedreamer.planning.PlanTrace;

/** Where the elites of an iteration come from, and how many were none before, in words. */
final class EliteWords {

    private EliteWords() {}

    /**
     * "Elites: 5 drawn ○, 2 from the actor △, the mean so far ◇; 75 % new."
     *
     * @param index of the iteration, counted from 0
     */
    static String of(PlanTrace trace, int index) {
        EliteShares shares = EliteShares.of(trace, index);
        if (shares.all() == 0) {
            return "No elites: no score was a number.";
        }
        return "Elites: " + shares.drawn() + " drawn " + SourceMark.sign(CandidateSource.GAUSSIAN)
                + (shares.actor() == 0
                        ? ""
                        : ", " + shares.actor() + " from the actor " + SourceMark.sign(CandidateSource.ACTOR))
                + (shares.mean() == 0
                        ? ""
                        : ", " + meanWords(trace, index) + " " + SourceMark.sign(CandidateSource.MEAN))
                + (index == 0 ? "." : "; " + shares.freshPercent() + " % new.");
    }

    /** What μ is as a candidate: where the search begins it is the last plan, one decision later. */
    static String meanWords(PlanTrace trace, int index) {
        if (index > 0) {
            return "the mean so far";
        }
        for (float number : trace.iterations().get(0).meanBefore()) {
            if (number != 0) {
                return "the warm start";
            }
        }
        return "the mean, zero";
    }
}
