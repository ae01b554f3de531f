package safedreamer.planning;

import safedreamer.imagination.CostSpread;

/**
 * The robust cross-entropy method's rule (RCE; Liu, Zhou, Chen, Zhong, Hebert, Zhao, "Constrained Model-based
 * Reinforcement Learning with Robust Cross-Entropy Method", arXiv 2010.07968). A candidate is feasible when the worst of
 * its J^C' over latent paths and cost heads is under b; J^R stays a mean. If any is feasible, the min(k, feasible) of them
 * with the highest J^R; if none is, the k of all with the lowest worst J^C'. N_s and κ play no part. With one path and one
 * head the worst is the only one, and nothing is robust about it.
 *
 * <p>The worst is taken of whole paths, as in the authors' program; equation 2 of the paper takes it at each step, so over
 * paths that no single one may follow, and is never lower. Their program further fills up too small a feasible set with the
 * candidates of lowest cost, which may be feasible ones a second time; here, as in the paper's algorithm, a small feasible
 * set stays as it is. Further differences of their loop: paths come from an ensemble of dynamics networks, one path each;
 * cost is an indicator, discounted by 0.4, and feasible only where it is 0 (here: under b); μ and σ² keep a quarter of
 * their old values; the search starts from zero at each decision, draws truncated normals, knows no actor and no critic.
 */
public final class RceElites implements EliteSelection {

    @Override
    public Elites select(CandidateScores scores, PlannerSettings settings) {
        return ConstrainedRanking.select(scores, settings, safeWanted(settings), i -> scores.rewardReturn()[i]);
    }

    @Override
    public int safeWanted(PlannerSettings settings) {
        return 1;
    }

    /** The worst. */
    @Override
    public float[] judge(float[] episodeCost, CostSpread spread, PlannerSettings settings) {
        return spread.worst();
    }
}
