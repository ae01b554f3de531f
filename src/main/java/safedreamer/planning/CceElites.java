package safedreamer.planning;

import safedreamer.imagination.CostSpread;

/**
 * The constrained cross-entropy method's rule (CCE; Wen and Topcu, "Constrained Cross-Entropy Method for Safe
 * Reinforcement Learning", NeurIPS 2018), as model-based planners use it. A candidate is feasible when its mean J^C' over
 * latent paths and cost heads is under b. With at least k feasible ones the k of them with the highest J^R; otherwise the
 * k of all with the lowest mean J^C'.
 *
 * <p>So it is OSRP's rule with N_s = k, and blind to the spread: N_s and κ play no part. Differences of the loop around it:
 * Wen and Topcu search over policies, k being a share of them; planners that took the rule over (OmniSafe's) rank by the
 * plain sum of rewards, where here J^R goes on with the critic unless told not to, call a cost of exactly b feasible, which
 * is a setting here, and take L as 1000.
 */
public final class CceElites implements EliteSelection {

    @Override
    public Elites select(CandidateScores scores, PlannerSettings settings) {
        return ConstrainedRanking.select(scores, settings, safeWanted(settings), i -> scores.rewardReturn()[i]);
    }

    @Override
    public int safeWanted(PlannerSettings settings) {
        return settings.eliteCount();
    }

    /** The mean. */
    @Override
    public float[] judge(float[] episodeCost, CostSpread spread, PlannerSettings settings) {
        return episodeCost;
    }
}
