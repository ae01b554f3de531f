package safedreamer.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * Settings drawn at random: {@code {"count": 10, "seed": 1, "draws": {"model.learningRate": {"low": 1e-4, "high": 1e-2,
 * "log": true}, "planner.horizon": {"low": 4, "high": 16, "whole": true}, "variant": {"choices": ["OSRP", "CEM"]}}}}. The
 * same seed draws the same.
 */
final class RandomDraws {

    private RandomDraws() {}

    static List<Map<String, String>> of(JsonNode node, String origin) {
        SplittableRandom random = new SplittableRandom(node.path("seed").asLong(1));
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < node.path("count").asInt(0); i++) {
            Map<String, String> drawn = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> draw : node.path("draws").properties()) {
                drawn.put(draw.getKey(), draw(draw.getKey(), draw.getValue(), random, origin));
            }
            all.add(drawn);
        }
        return all;
    }

    private static String draw(String key, JsonNode how, SplittableRandom random, String origin) {
        if (how.path("choices").size() > 0) {
            return how.path("choices")
                    .get(random.nextInt(how.path("choices").size()))
                    .asString();
        }
        double low = how.path("low").asDouble(Double.NaN);
        double high = how.path("high").asDouble(Double.NaN);
        boolean log = how.path("log").asBoolean(false);
        if (!(low <= high) || (log && low <= 0)) {
            throw new UserError(origin + ": \"" + key + "\" is drawn from nothing: give choices, or low and high"
                    + " (above 0 where log is true)");
        }
        double share = random.nextDouble();
        if (how.path("whole").asBoolean(false)) {
            return Long.toString((long) low + (long) (share * (high - low + 1)));
        }
        double value = log ? low * Math.pow(high / low, share) : low + share * (high - low);
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
