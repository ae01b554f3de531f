package safedreamer.planning;

/**
 * OSRP-Lag's rule: enough safe candidates are ranked by J^R - λ_p J^C, too few by J^C' with all the others, where λ_p plays
 * no part. With λ_p = 0 it is OSRP's.
 *
 * @param penalty λ_p of this decision, finite and 0 or above, in return per cost
 */
public record PenalisedElites(double penalty) implements EliteSelection {

    /** @throws IllegalArgumentException if the penalty is negative or not a number */
    public PenalisedElites {
        if (!Double.isFinite(penalty) || penalty < 0) {
            throw new IllegalArgumentException("a penalty of " + penalty);
        }
    }

    @Override
    public Elites select(CandidateScores scores, PlannerSettings settings) {
        return ConstrainedRanking.select(
                scores,
                settings,
                safeWanted(settings),
                i -> scores.rewardReturn()[i] - penalty * scores.costReturn()[i]);
    }

    @Override
    public boolean ranksByCostReturn() {
        return true;
    }

    @Override
    public int safeWanted(PlannerSettings settings) {
        return ConstrainedRanking.wanted(settings);
    }
}
