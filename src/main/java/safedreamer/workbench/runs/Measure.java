package safedreamer.workbench.runs;

import safedreamer.figure.Palette;
import safedreamer.run.index.RunFacts;

/** What is learned to have more of, and less of; never in one axis. */
enum Measure {
    RETURN("Return per episode", "return", RunFacts.RETURN, "recentReturn"),
    COST("Cost per episode", "cost", RunFacts.COST, "recentCost");

    private final String title;
    private final String noun;
    private final String curve;
    private final String condition;

    Measure(String title, String noun, String curve, String condition) {
        this.title = title;
        this.noun = noun;
        this.curve = curve;
        this.condition = condition;
    }

    String title() {
        return title;
    }

    /** "return", "cost". */
    String noun() {
        return noun;
    }

    /** Its curve in the index. */
    String curve() {
        return curve;
    }

    /** What a filter calls it. */
    String condition() {
        return condition;
    }

    /** Mean of the last ten episodes; NaN before the first. */
    double recent(RunFacts run) {
        return this == RETURN ? run.recentReturn() : run.recentCost();
    }

    String ink(Palette palette) {
        return this == RETURN ? palette.reward() : palette.unsafe();
    }
}
