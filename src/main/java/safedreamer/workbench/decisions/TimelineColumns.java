package safedreamer.workbench.decisions;

import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.planning.Branch;
import safedreamer.planning.PlannerSettings;

/** A stretch of decisions gathered into columns of the screen; with fewer decisions than columns some stay empty. */
final class TimelineColumns {

    final int[] decisions;
    final int[] returnBranch;
    final int[] costBranch;
    final float[] lowShare;
    final float[] highShare;
    final float[] sumShare;
    final float[] cost;
    final boolean[] changed;
    final boolean[] episode;

    /**
     * @param first index of the first decision
     * @param count decisions
     * @param columns of the screen
     */
    TimelineColumns(DecisionArchive archive, int first, int count, int columns) {
        decisions = new int[columns];
        returnBranch = new int[columns];
        costBranch = new int[columns];
        lowShare = new float[columns];
        highShare = new float[columns];
        sumShare = new float[columns];
        cost = new float[columns];
        changed = new boolean[columns];
        episode = new boolean[columns];
        PlannerSettings before = null;
        int lastEpisode = -1;
        for (int i = Math.max(0, first - 1); i < first + count; i++) {
            DecisionSummary summary = archive.summary(i);
            PlannerSettings now = summary.settings();
            if (i >= first) {
                int column = (int) ((long) (i - first) * columns / count);
                add(summary, column);
                changed[column] |= before != null && now != null && !now.equals(before);
                episode[column] |= lastEpisode >= 0 && summary.episode() != lastEpisode;
            }
            before = now == null ? before : now;
            lastEpisode = summary.episode();
        }
    }

    private void add(DecisionSummary summary, int column) {
        decisions[column]++;
        cost[column] = Math.max(cost[column], summary.cost());
        if (!summary.searched()) {
            return;
        }
        float share = (float) summary.safeShare();
        boolean fresh = returnBranch[column] + costBranch[column] == 0;
        lowShare[column] = fresh ? share : Math.min(lowShare[column], share);
        highShare[column] = fresh ? share : Math.max(highShare[column], share);
        sumShare[column] += share;
        if (summary.branch() == Branch.MAXIMISE_RETURN) {
            returnBranch[column]++;
        } else {
            costBranch[column]++;
        }
    }

    /** The next column with a decision in it; the end if there is none. */
    int next(int column) {
        int next = column + 1;
        while (next < decisions.length && decisions[next] == 0) {
            next++;
        }
        return next;
    }

    /** Searches in a column. */
    int searches(int column) {
        return returnBranch[column] + costBranch[column];
    }

    float meanShare(int column) {
        return sumShare[column] / searches(column);
    }
}
