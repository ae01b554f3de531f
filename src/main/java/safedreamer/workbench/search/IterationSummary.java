package safedreamer.workbench.search;

import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.workbench.drawing.Numbers;

/**
 * One iteration in numbers and in words.
 *
 * @param number counted from 1
 * @param of J
 * @param safe |A_s|
 * @param candidates N
 * @param wanted how many safe ones the rule wants; 0 if it does not ask
 * @param elites used for the refit
 */
public record IterationSummary(
        int number, int of, int safe, int candidates, int wanted, Branch branch, int elites, int nonFinite) {

    /** @param index counted from 0 */
    public static IterationSummary of(PlanTrace trace, int index) {
        PlanIteration iteration = trace.iterations().get(index);
        return new IterationSummary(
                index + 1,
                trace.iterations().size(),
                iteration.safeCount(),
                iteration.candidates(),
                trace.safeWanted(),
                iteration.branch(),
                iteration.eliteCount(),
                iteration.nonFinite());
    }

    /** "41 of 68 safe, at least 8 wanted: maximise return."; without what is wanted where the rule does not ask. */
    public String sentence() {
        String broken = nonFinite == 0 ? "" : " " + Numbers.count(nonFinite) + " had no finite score and ranked last.";
        String asked = wanted == 0 ? "" : ", at least " + Numbers.count(wanted) + " wanted";
        return Numbers.count(safe) + " of " + Numbers.count(candidates) + " safe" + asked + ": " + branchWords() + "."
                + broken;
    }

    /** The same with the iteration's name before it. */
    public String wholeSentence() {
        return "Iteration " + number + " of " + of + ": " + sentence();
    }

    /** "maximise return" or "reduce cost". */
    public String branchWords() {
        return branch == Branch.MAXIMISE_RETURN ? "maximise return" : "reduce cost";
    }
}
