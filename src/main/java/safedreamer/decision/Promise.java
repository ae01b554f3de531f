package safedreamer.decision;

/**
 * What a decision's plan was expected to bring, and what then came. The plan was made anew at every decision after it, so
 * what came is the agent's doing, not that of one plan carried through.
 *
 * @param index of the decision in the archive
 * @param decision its number
 * @param ownStretch whether it begins a stretch of H decisions that overlaps with no other such one of its episode
 * @param expectedReturn mean J^R of the plan's elites
 * @param cameReturn Σ γ^t r over the horizon; over the rest of the episode where J^R goes on beyond the horizon
 * @param expectedCost over the horizon, discounted as the search did it
 * @param cameCost the same of the costs that came
 * @param expectedSafe whether the expected cost was within the limit
 * @param cameSafe whether the cost that came was
 */
public record Promise(
        int index,
        long decision,
        boolean ownStretch,
        double expectedReturn,
        double cameReturn,
        double expectedCost,
        double cameCost,
        boolean expectedSafe,
        boolean cameSafe) {

    /** Expected to be safe, and was not. */
    public boolean missedViolation() {
        return expectedSafe && !cameSafe;
    }

    /** Expected to be unsafe, and was not. */
    public boolean falseAlarm() {
        return !expectedSafe && cameSafe;
    }
}
