package safedreamer.decision;

import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;

/**
 * What a search came to.
 *
 * @param branch what the last iteration ranked by
 * @param safe |A_s| of the last iteration
 * @param candidates N of the last iteration
 * @param expectedReturn mean J^R of the last elites, which the plan is the mean of; NaN if there is none
 * @param expectedCost mean J^C' of the last elites, in cost per episode; NaN if there is none
 * @param action {@code [A]} chosen
 */
public record PlanOutcome(
        Branch branch, int safe, int candidates, double expectedReturn, double expectedCost, float[] action) {

    public static PlanOutcome of(PlanTrace trace) {
        PlanIteration last = trace.last();
        double reward = 0;
        double cost = 0;
        int elites = 0;
        for (int i = 0; i < last.candidates(); i++) {
            if (last.eliteRank()[i] >= 0) {
                reward += last.rewardReturn()[i];
                cost += last.episodeCost()[i];
                elites++;
            }
        }
        return new PlanOutcome(
                last.branch(),
                last.safeCount(),
                last.candidates(),
                elites == 0 ? Double.NaN : reward / elites,
                elites == 0 ? Double.NaN : cost / elites,
                trace.action());
    }

    /** "maximise return" or "reduce cost". */
    public String branchWords() {
        return words(branch);
    }

    static String words(Branch branch) {
        return branch == Branch.MAXIMISE_RETURN ? "maximise return" : "reduce cost";
    }
}
