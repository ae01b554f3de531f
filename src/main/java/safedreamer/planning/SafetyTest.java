package safedreamer.planning;

/** How a predicted episode cost is held against the cost limit b. */
public enum SafetyTest {
    /** Safe when J^C' &lt; b: the paper's. With b = 0 and costs that are counts nothing is ever safe. */
    STRICT,
    /** Safe when J^C' &le; b. */
    INCLUSIVE;

    public boolean isSafe(double episodeCost, double costLimit) {
        return this == STRICT ? episodeCost < costLimit : episodeCost <= costLimit;
    }
}
