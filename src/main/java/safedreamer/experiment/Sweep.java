package safedreamer.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/**
 * What the "sweep" of an experiment.json asks for: every combination of the grid, every entry of the list, and every
 * random draw, each with every seed.
 *
 * <pre>
 * "sweep": {
 *   "out": "runs/cost-limit",
 *   "train": ["--size", "small"],
 *   "grid": {"planner.costLimit": [1, 2, 5], "planner.minSafeTrajectories": [4, 8]},
 *   "list": [{"variant": "CEM"}],
 *   "random": {"count": 10, "seed": 1, "draws": {"planner.minStd": {"low": 0.01, "high": 1, "log": true}}},
 *   "seeds": [1, 2, 3],
 *   "decisions": 12000,
 *   "evaluate": {"episodes": 20, "seed": 1000}
 * }
 * </pre>
 *
 * @param name of the experiment
 * @param out the folder of the runs
 * @param train options of {@code train} that all runs share
 * @param decisions of each run
 * @param evaluationEpisodes 0 for no evaluation
 * @param evaluationSeed of the layouts
 * @param keys that are varied, in order
 * @param runs in order
 */
public record Sweep(
        String name,
        Path out,
        List<String> train,
        long decisions,
        int evaluationEpisodes,
        long evaluationSeed,
        List<String> keys,
        List<SweepRun> runs) {

    /** @throws UserError if the file holds no sweep, or one without runs */
    public static Sweep read(Path file) {
        JsonNode experiment = JsonText.tree(file);
        if (experiment.path("formatVersion").asInt(0) != 1) {
            throw new UserError(
                    file + " has format version " + experiment.path("formatVersion") + ", but this program reads 1");
        }
        JsonNode node = experiment.path("sweep");
        if (!node.isObject()
                || !node.path("out").isString()
                || node.path("decisions").asLong(0) < 1) {
            throw new UserError(
                    file + " holds no sweep: give \"sweep\" with \"out\", \"decisions\" and what is varied");
        }
        List<Map<String, String>> combinations = combinations(node, file.toString());
        List<String> keys = combinations.stream()
                .flatMap(combination -> combination.keySet().stream())
                .distinct()
                .toList();
        return new Sweep(
                experiment.path("name").asString("sweep"),
                Path.of(node.path("out").asString()),
                texts(node.path("train")),
                node.path("decisions").asLong(0),
                node.path("evaluate").path("episodes").asInt(0),
                node.path("evaluate").path("seed").asLong(1),
                keys,
                runs(combinations, seeds(node)));
    }

    private static List<Map<String, String>> combinations(JsonNode node, String origin) {
        List<Map<String, String>> all = new ArrayList<>();
        if (node.has("grid")) {
            all.addAll(grid(node.path("grid"), origin));
        }
        for (JsonNode entry : node.path("list")) {
            Map<String, String> one = new LinkedHashMap<>();
            entry.properties()
                    .forEach(setting ->
                            one.put(setting.getKey(), setting.getValue().asString()));
            all.add(one);
        }
        all.addAll(RandomDraws.of(node.path("random"), origin));
        return all.isEmpty() ? List.of(Map.of()) : all;
    }

    private static List<Map<String, String>> grid(JsonNode grid, String origin) {
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

    private static List<Long> seeds(JsonNode node) {
        List<Long> seeds = new ArrayList<>();
        node.path("seeds").forEach(seed -> seeds.add(seed.asLong(1)));
        return seeds.isEmpty() ? List.of(1L) : seeds;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static List<SweepRun> runs(List<Map<String, String>> combinations, List<Long> seeds) {
        int digits = Integer.toString(combinations.size() * seeds.size() - 1).length();
        List<SweepRun> runs = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            for (long seed : seeds) {
                int number = runs.size();
                StringBuilder name =
                        new StringBuilder(String.format(Locale.ROOT, "%0" + Math.max(2, digits) + "d", number));
                combination.forEach((key, value) -> name.append('-')
                        .append(key.substring(key.lastIndexOf('.') + 1))
                        .append('-')
                        .append(value));
                name.append("-seed-").append(seed);
                runs.add(new SweepRun(number, name.toString().replaceAll("[^A-Za-z0-9.+-]", "_"), combination, seed));
            }
        }
        return runs;
    }

    public Path folder(SweepRun run) {
        return out.resolve(run.name());
    }

    /** What {@code evaluate} writes of a run. */
    public Path evaluation(SweepRun run) {
        return folder(run).resolve("evaluation.json");
    }

    /** The command line that starts a run. */
    public List<String> trainCommand(SweepRun run) {
        List<String> command = new ArrayList<>(List.of("train"));
        command.addAll(train);
        command.addAll(List.of("--seed", Long.toString(run.seed()), "--decisions", Long.toString(decisions)));
        run.varied().forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        command.addAll(List.of("--out", folder(run).toString()));
        return command;
    }

    /** The command line that goes on with a run. */
    public List<String> resumeCommand(SweepRun run) {
        return List.of(
                "train",
                "--resume",
                "--decisions",
                Long.toString(decisions),
                "--out",
                folder(run).toString());
    }

    /** The command line that evaluates a run. */
    public List<String> evaluateCommand(SweepRun run) {
        return List.of(
                "evaluate",
                "--checkpoint",
                folder(run).toString(),
                "--episodes",
                Integer.toString(evaluationEpisodes),
                "--seed",
                Long.toString(evaluationSeed),
                "--json",
                evaluation(run).toString());
    }
}
