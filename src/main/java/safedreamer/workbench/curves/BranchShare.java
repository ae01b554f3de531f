package safedreamer.workbench.curves;

import safedreamer.training.EpisodeRecord;

/** How many decisions ranked by return in the end, in the last episode that was searched and in all. */
final class BranchShare {

    private double last = Double.NaN;
    private double byReturn;
    private double decisions;

    /** Takes an episode into account, if it was searched. */
    void add(EpisodeRecord episode) {
        double share = episode.returnBranchShare();
        if (!Double.isNaN(share)) {
            last = share;
            byReturn += share * episode.length();
            decisions += episode.length();
        }
    }

    void clear() {
        last = Double.NaN;
        byReturn = 0;
        decisions = 0;
    }

    /** "return ranked in 62 % of decisions, 48 % over the run"; empty before anything was searched. */
    String words() {
        return decisions == 0
                ? ""
                : "return ranked in " + percent(last) + " of decisions, " + percent(byReturn / decisions)
                        + " over the run";
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
