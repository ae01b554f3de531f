package safedreamer.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import safedreamer.planning.PlanTrace;

/** What changed from one search to another of the same decision, in numbers and in words. */
public record Difference(PlanOutcome a, PlanOutcome b, double actionDistance) {

    private static final double SAME = 5e-4;

    public static Difference between(PlanTrace a, PlanTrace b) {
        double squares = 0;
        for (int i = 0; i < Math.min(a.action().length, b.action().length); i++) {
            double off = b.action()[i] - a.action()[i];
            squares += off * off;
        }
        return new Difference(PlanOutcome.of(a), PlanOutcome.of(b), Math.sqrt(squares));
    }

    /** B's expected return less A's. */
    public double expectedReturn() {
        return b.expectedReturn() - a.expectedReturn();
    }

    /** B's expected cost per episode less A's. */
    public double expectedCost() {
        return b.expectedCost() - a.expectedCost();
    }

    /** Whether nothing that matters differs. */
    public boolean none() {
        return a.branch() == b.branch()
                && actionDistance < SAME
                && !(Math.abs(expectedReturn()) >= SAME)
                && !(Math.abs(expectedCost()) >= SAME);
    }

    /** "B maximises return where A reduces cost: return +1.8, cost per episode -0.4, 37 more safe, action (0.31, -0.20) → ...". */
    public String sentence() {
        if (none()) {
            return "B decides as A does.";
        }
        List<String> parts = new ArrayList<>();
        parts.add("return " + Numerals.signed(expectedReturn()));
        parts.add("cost per episode " + Numerals.signed(expectedCost()));
        if (a.candidates() == b.candidates()) {
            int more = b.safe() - a.safe();
            parts.add(more == 0 ? "as many safe" : Math.abs(more) + (more > 0 ? " more safe" : " fewer safe"));
        } else {
            parts.add(percent(a) + " % → " + percent(b) + " % safe");
        }
        parts.add(
                actionDistance < SAME ? "the same action" : "action " + words(a.action()) + " → " + words(b.action()));
        return branchWords() + ": " + String.join(", ", parts) + ".";
    }

    private String branchWords() {
        return a.branch() == b.branch()
                ? "Both " + a.branchWords()
                : "B would " + b.branchWords() + " where A would " + a.branchWords();
    }

    private static long percent(PlanOutcome plan) {
        return Math.round(100.0 * plan.safe() / Math.max(1, plan.candidates()));
    }

    private static String words(float[] action) {
        List<String> numbers = new ArrayList<>();
        for (float number : action) {
            numbers.add(String.format(Locale.ROOT, "%.2f", number));
        }
        return "(" + String.join(", ", numbers) + ")";
    }
}
