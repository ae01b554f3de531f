package safedreamer.workbench.search;

import safedreamer.planning.CandidateSource;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/**
 * Where the elites of an iteration come from, and how many were none before. The actor's futures are the same in every
 * iteration, and the mean goes on: they are new only if they were no elites in the iteration before. What was drawn is
 * always new.
 *
 * @param drawn from N(μ, σ²I)
 * @param actor played by the actor
 * @param mean 1 if μ itself is one, else 0
 * @param fresh of all of them those that are new
 */
record EliteShares(int drawn, int actor, int mean, int fresh) {

    /** @param index of the iteration, counted from 0 */
    static EliteShares of(PlanTrace trace, int index) {
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
            switch (source) {
                case GAUSSIAN -> drawn++;
                case ACTOR -> actor++;
                case MEAN -> mean++;
            }
            boolean was = source != CandidateSource.GAUSSIAN && before != null && before.eliteRank()[i] >= 0;
            fresh += was ? 0 : 1;
        }
        return new EliteShares(drawn, actor, mean, fresh);
    }

    int all() {
        return drawn + actor + mean;
    }

    /** Of the elites those that are new, in whole percent; 0 without elites. */
    long freshPercent() {
        return all() == 0 ? 0 : Math.round(100.0 * fresh / all());
    }
}
