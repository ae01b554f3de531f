package safedreamer.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import safedreamer.run.FormatVersion;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/** Reads the "sweep" of an experiment.json, as {@link Sweep} describes it. */
final class SweepFile {

    private static final int FORMAT_VERSION = 1;

    private final String origin;
    private final JsonNode sweep;

    private SweepFile(Path file, JsonNode sweep) {
        origin = file.toString();
        this.sweep = sweep;
    }

    static Sweep read(Path file) {
        JsonNode experiment = JsonText.tree(file);
        FormatVersion.require(file, experiment.path("formatVersion").asInt(0), FORMAT_VERSION);
        return new SweepFile(file, experiment.path("sweep"))
                .read(experiment.path("name").asString("sweep"));
    }

    private Sweep read(String name) {
        boolean evaluates = sweep.has("agents");
        long decisions = sweep.path("decisions").asLong(0);
        int episodes = sweep.path("evaluate").path("episodes").asInt(0);
        if (!sweep.isObject() || !sweep.path("out").isString() || (!evaluates && decisions < 1)) {
            throw new UserError(
                    origin + " holds no sweep: give \"sweep\" with \"out\", \"decisions\" and what is varied");
        }
        if (evaluates) {
            requireEvaluation(episodes);
        }
        List<Map<String, String>> combinations = combinations();
        List<String> keys = combinations.stream()
                .flatMap(combination -> combination.keySet().stream())
                .distinct()
                .toList();
        return new Sweep(
                name,
                Path.of(sweep.path("out").asString()),
                texts("train"),
                evaluates ? 0 : decisions,
                episodes,
                sweep.path("evaluate").path("seed").asLong(1),
                keys,
                evaluates ? evaluated(combinations) : trained(combinations));
    }

    private void requireEvaluation(int episodes) {
        for (String training : List.of("train", "seeds", "decisions")) {
            if (sweep.has(training)) {
                throw new UserError(origin + ": \"" + training
                        + "\" is for runs that are trained, but \"agents\" are trained already: remove one of the two");
            }
        }
        if (episodes < 1 || texts("agents").isEmpty()) {
            throw new UserError(
                    origin
                            + ": \"agents\" needs a list of runs, and \"evaluate\" with the \"episodes\" that each of them acts");
        }
    }

    private List<Map<String, String>> combinations() {
        List<Map<String, String>> all = new ArrayList<>();
        if (sweep.has("grid")) {
            all.addAll(grid(sweep.path("grid")));
        }
        for (JsonNode entry : sweep.path("list")) {
            Map<String, String> one = new LinkedHashMap<>();
            entry.properties()
                    .forEach(setting ->
                            one.put(setting.getKey(), setting.getValue().asString()));
            all.add(one);
        }
        all.addAll(RandomDraws.of(sweep.path("random"), origin));
        return all.isEmpty() ? List.of(Map.of()) : all;
    }

    private List<Map<String, String>> grid(JsonNode grid) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, JsonNode> axis : grid.properties()) {
            if (!axis.getValue().isArray() || axis.getValue().isEmpty()) {
                throw new UserError(origin + ": \"" + axis.getKey() + "\" of the grid needs a list of values");
            }
            List<Map<String, String>> wider = new ArrayList<>();
            for (Map<String, String> combination : all) {
                for (JsonNode value : axis.getValue()) {
                    Map<String, String> more = new LinkedHashMap<>(combination);
                    more.put(axis.getKey(), value.asString());
                    wider.add(more);
                }
            }
            all = wider;
        }
        return all;
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        sweep.path(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private List<SweepRun> trained(List<Map<String, String>> combinations) {
        List<Long> seeds = new ArrayList<>();
        sweep.path("seeds").forEach(seed -> seeds.add(seed.asLong(1)));
        if (seeds.isEmpty()) {
            seeds.add(1L);
        }
        int all = combinations.size() * seeds.size();
        List<SweepRun> runs = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            for (long seed : seeds) {
                int number = runs.size();
                runs.add(SweepRun.trained(number, name(number, all, combination, "-seed-" + seed), combination, seed));
            }
        }
        return runs;
    }

    private List<SweepRun> evaluated(List<Map<String, String>> combinations) {
        List<Path> agents = texts("agents").stream().map(Path::of).toList();
        int all = combinations.size() * agents.size();
        List<SweepRun> runs = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            for (Path agent : agents) {
                int number = runs.size();
                String name = name(number, all, combination, "-agent-" + agent.getFileName());
                runs.add(SweepRun.evaluated(number, name, combination, agent));
            }
        }
        return runs;
    }

    private static String name(int number, int all, Map<String, String> varied, String whose) {
        int digits = Math.max(2, Integer.toString(all - 1).length());
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%0" + digits + "d", number));
        varied.forEach((key, value) -> name.append('-')
                .append(key.substring(key.lastIndexOf('.') + 1))
                .append('-')
                .append(value));
        return name.append(whose).toString().replaceAll("[^A-Za-z0-9.+-]", "_");
    }
}
