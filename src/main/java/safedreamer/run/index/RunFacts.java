package safedreamer.run.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the index knows of a run.
 *
 * @param path of its folder, relative to the indexed one
 * @param number counted from 0 in the order in which runs were started, for as long as the index is kept; it tells the
 *     run's colour
 * @param state as {@link safedreamer.run.RunStatus#presentState} has it; "UNKNOWN" in runs from before there was a status
 * @param startedAt ISO 8601, UTC
 * @param decisions that the logs know of
 * @param episodes finished
 * @param metricRows lines of metrics.jsonl
 * @param recentReturn mean over the agent's last ten episodes; NaN before its first
 * @param recentCost likewise
 * @param parameters full key to value as it would be typed
 * @param tags that people gave it
 * @param curves over decisions, by name, thinned to a few hundred points
 */
public record RunFacts(
        Path path,
        int number,
        String state,
        String startedAt,
        long decisions,
        int episodes,
        long metricRows,
        double recentReturn,
        double recentCost,
        Map<String, String> parameters,
        List<String> tags,
        Map<String, Curve> curves) {

    /** Name of a curve: the mean return of the last ten episodes. */
    public static final String RETURN = "return";

    /** Name of a curve: the mean cost of the last ten episodes. */
    public static final String COST = "cost";

    /** Points {@code [n]}, by decision. */
    public record Curve(double[] decisions, double[] values) {}
}
