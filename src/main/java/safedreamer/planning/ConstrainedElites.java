package safedreamer.planning;

/** OSRP's rule: enough safe candidates are ranked by J^R, too few by J^C' with all the others. */
public final class ConstrainedElites implements EliteSelection {

    @Override
    public Elites select(CandidateScores scores, PlannerSettings settings) {
        return ConstrainedRanking.select(scores, settings, safeWanted(settings), i -> scores.rewardReturn()[i]);
    }

    @Override
    public int safeWanted(PlannerSettings settings) {
        return ConstrainedRanking.wanted(settings);
    }
}
