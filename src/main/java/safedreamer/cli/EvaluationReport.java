package safedreamer.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.evaluation.EvaluatedEpisode;
import safedreamer.evaluation.EvaluationResult;
import safedreamer.evaluation.OpenLoopProbe;
import safedreamer.training.RunSettings;

/**
 * An evaluation as JSON has it.
 *
 * @param agent the checkpoint's folder, or "random"
 * @param variant that acted; null where actions were random
 * @param settings that the agent acted with
 */
record EvaluationReport(
        String agent,
        @Nullable Variant variant,
        RunSettings settings,
        EnvironmentSpec environment,
        long seed,
        EvaluationResult result) {

    /** "return", "cost" and "shareOverLimit", each {mean, low, high, n}; "episodes"; and what they were found with. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("agent", agent);
        if (variant != null) {
            map.put("variant", variant.words());
        }
        map.put("task", environment.task());
        map.put("engine", environment.engine());
        map.put("approximation", environment.approximation());
        map.put("seed", seed);
        map.put("costLimit", result.costLimit());
        map.put("return", result.episodeReturn());
        map.put("cost", result.cost());
        map.put("shareOverLimit", result.shareOverLimit());
        if (result.costForesight() != null) {
            map.put("openLoopHorizon", OpenLoopProbe.HORIZON);
            map.put("costForesight", result.costForesight());
        }
        if (result.nearestHazardError() != null) {
            map.put("nearestHazardError", result.nearestHazardError());
        }
        map.put(
                "episodes",
                result.episodes().stream().map(EvaluationReport::asMap).toList());
        map.put("planner", SettingsOptions.TABLE.toMap(settings).get("planner"));
        return map;
    }

    private static Map<String, Object> asMap(EvaluatedEpisode episode) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("episode", episode.episode());
        map.put("return", episode.episodeReturn());
        map.put("cost", episode.cost());
        map.put("length", episode.length());
        map.put("goals", episode.goals());
        return map;
    }
}
