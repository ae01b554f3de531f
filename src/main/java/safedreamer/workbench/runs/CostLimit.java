package safedreamer.workbench.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The b that a chart of runs shows. */
final class CostLimit {

    private static final String KEY = "planner.costLimit";

    private CostLimit() {}

    /** That of the run that is pointed at; else that of all these runs, and NaN if theirs differ. */
    static double of(@Nullable RunRow pointed, List<RunRow> drawn) {
        if (pointed != null) {
            return pointed.number(KEY);
        }
        List<Double> limits =
                drawn.stream().map(row -> row.number(KEY)).distinct().toList();
        @Nullable Double only = limits.size() == 1 ? limits.get(0) : null;
        return only == null ? Double.NaN : only;
    }
}
