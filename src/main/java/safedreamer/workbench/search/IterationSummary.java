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
 * @param wanted N_s
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
                trace.settings().minSafeTrajectories(),
                iteration.branch(),
                iteration.eliteCount(),
                iteration.nonFinite());
    }

    /** "41 of 68 safe, at least 8 wanted: maximise return." */
    public String sentence() {
        String broken = nonFinite == 0 ? "" : " " + Numbers.count(nonFinite) + " had no finite score and ranked last.";
        return Numbers.count(safe) + " of " + Numbers.count(candidates) + " safe, at least " + Numbers.count(wanted)
                + " wanted: " + branchWords() + "." + broken;
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
