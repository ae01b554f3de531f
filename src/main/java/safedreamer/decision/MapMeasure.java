package safedreamer.decision;

/** What a map shows of each outcome. */
public enum MapMeasure {
    BRANCH("branch and safe share"),
    RETURN("expected return"),
    COST("expected cost per episode");

    private final String words;

    MapMeasure(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public double of(PlanOutcome outcome) {
        return switch (this) {
            case BRANCH -> 100.0 * outcome.safe() / Math.max(1, outcome.candidates());
            case RETURN -> outcome.expectedReturn();
            case COST -> outcome.expectedCost();
        };
    }
}
