package safedreamer.planning;

import safedreamer.imagination.CostSpread;

/**
 * Which candidates a search learns from. The planners of the paper and of its neighbours differ in nothing else.
 *
 * <p>A selection returns no index twice and none whose score is not finite, at most k, and none at all only if no score
 * is finite.
 */
public sealed interface EliteSelection
        permits ConstrainedElites, PenalisedElites, UnconstrainedElites, CceElites, RceElites {

    Elites select(CandidateScores scores, PlannerSettings settings);

    /** The fewest safe candidates for which return is ranked; 0 where it does not matter how many are safe. */
    int safeWanted(PlannerSettings settings);

    /**
     * J^C' as it is held against b, and ranked where cost is: mean + κ std over latent paths and cost heads, unless the
     * rule says otherwise. Asked only where there is a spread.
     *
     * @param episodeCost {@code [N]} mean J^C'
     * @param spread of the same, in the same unit
     * @return {@code [N]}; a cost that is not a number stays one
     */
    default float[] judge(float[] episodeCost, CostSpread spread, PlannerSettings settings) {
        float[] judged = new float[episodeCost.length];
        for (int i = 0; i < judged.length; i++) {
            judged[i] = (float) (episodeCost[i] + settings.pessimism() * spread.std()[i]);
        }
        return judged;
    }

    /** Whether J^C matters: if not, it is told without the critic's tail, which costs a seventh of the arithmetic. */
    default boolean ranksByCostReturn() {
        return false;
    }

    /** λ_p, the price of cost in return; 0 where there is none. */
    default double penalty() {
        return 0;
    }
}
