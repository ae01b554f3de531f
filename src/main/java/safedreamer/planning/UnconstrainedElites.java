package safedreamer.planning;

/**
 * The plain cross-entropy method's rule: the k of all with the highest J^R, ties by lower index. No cost is looked at; only
 * a candidate with a number that is none is passed over, whichever it is.
 */
public final class UnconstrainedElites implements EliteSelection {

    @Override
    public Elites select(CandidateScores scores, PlannerSettings settings) {
        int[] bestFirst = ConstrainedRanking.best(
                settings.eliteCount(),
                scores.count(),
                i -> scores.finite()[i],
                ConstrainedRanking.highest(i -> scores.rewardReturn()[i]));
        return new Elites(Branch.MAXIMISE_RETURN, bestFirst);
    }

    @Override
    public int safeWanted(PlannerSettings settings) {
        return 0;
    }
}
