package safedreamer.decision.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.run.Versions;
import safedreamer.settings.ParameterInfo;
import safedreamer.settings.ParameterTable;

/**
 * What a chart leads back to: kept in its file's metadata.
 *
 * @param run name of the run
 * @param runSeed the run's
 * @param decision 0 for the whole run
 * @param footing what the numbers rest on; empty if there is nothing to say
 */
public record ChartOrigin(String run, long runSeed, long decision, String footing) {

    private static final ParameterTable<PlannerSettings> TABLE = ParameterTable.of(PlannerSettings.class);

    /** Of a decision of the same run. */
    public ChartOrigin of(long number, String restsOn) {
        return new ChartOrigin(run, runSeed, number, restsOn);
    }

    /** "first, decision 812"; the run alone where it is all of it. */
    public String place() {
        return decision == 0 ? run : run + ", decision " + decision;
    }

    /** Name to value: program, run, decision, seeds, and every setting of the search. */
    Map<String, String> metadata(@Nullable PlanTrace trace) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("safedreamer", Versions.safedreamer());
        metadata.put("run", run);
        metadata.put("seed", Long.toString(runSeed));
        if (decision > 0) {
            metadata.put("decision", Long.toString(decision));
        }
        if (!footing.isEmpty()) {
            metadata.put("footing", footing);
        }
        if (trace != null) {
            metadata.put("search seed", Long.toString(trace.seed()));
            for (ParameterInfo row : TABLE.rows()) {
                metadata.put("planner." + row.key(), row.text(TABLE.get(trace.settings(), row.key())));
            }
        }
        return metadata;
    }
}
