package safedreamer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import safedreamer.run.LogLine;
import safedreamer.settings.UserError;
import safedreamer.training.EpisodeRecord;
import safedreamer.training.NetworkSize;
import safedreamer.training.Phase;
import tools.jackson.databind.JsonNode;

/** What came of a run, as one row of a table. Numbers have five digits that count; what is not known is empty. */
final class RunSummary {

    /**
     * In this order. Decisions and updates are those the logs know of. Minutes are of training, learning included, to
     * the end of the last finished episode. The losses are means over the first and the last {@link #LOSS_RECORDS}
     * records of the world model's total loss. The last returns and costs are means over the agent's last
     * {@link TrainingTally#RECENT} training episodes. The error is in metres, of the nearest hazard foreseen five
     * decisions ahead. Low and high bound 95 % intervals.
     */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "variant",
                            "size",
                            "seed",
                            "decisions",
                            "updates",
                            "minutes",
                            "world_model_loss_first",
                            "world_model_loss_last",
                            "open_loop_error_5_m",
                            "last10_return",
                            "last10_cost"),
                    EvaluationColumns.NAMES.stream())
            .toList();

    /** Variant, size and seed tell rows apart. */
    static final int KEYS = 3;

    private static final int LOSS_RECORDS = 10;
    private static final String LOSS = "model/total";

    private final List<Double> losses = new ArrayList<>();
    private long decisions;
    private long updates;

    private RunSummary() {}

    /**
     * One value for each of {@link #COLUMNS}.
     *
     * @param evaluation what {@code evaluate} wrote
     * @param origin of the evaluation, for the error: a file's name
     * @throws UserError if the evaluation is none, or of another run
     */
    static List<String> of(LoggedRun run, JsonNode evaluation, String origin) {
        Path agent = requireOf(run, evaluation, origin);
        RunSummary logs = new RunSummary();
        LogLine.readAll(run.folder().metrics(), logs::addUpdates);
        run.episodes().forEach(logs::add);
        logs.requireNewest(agent, origin);
        List<String> row = new ArrayList<>();
        row.add(run.settings().agent().variant().words().toLowerCase(Locale.ROOT));
        row.add(NetworkSize.of(run.settings()));
        row.add(Long.toString(run.settings().seed()));
        row.add(Long.toString(logs.decisions));
        row.add(Long.toString(logs.updates));
        row.add(EvaluationColumns.number(run.episodes().stream()
                .mapToDouble(episode -> episode.length() / episode.decisionsPerMinute())
                .sum()));
        int n = logs.losses.size();
        row.add(EvaluationColumns.number(mean(logs.losses.subList(0, Math.min(LOSS_RECORDS, n)))));
        row.add(EvaluationColumns.number(mean(logs.losses.subList(Math.max(0, n - LOSS_RECORDS), n))));
        row.add(EvaluationColumns.number(
                evaluation.path("nearestHazardError").path("mean").asDouble(Double.NaN)));
        row.add(EvaluationColumns.number(recent(run, EpisodeRecord::episodeReturn)));
        row.add(EvaluationColumns.number(recent(run, EpisodeRecord::cost)));
        row.addAll(EvaluationColumns.of(evaluation));
        return row;
    }

    private static Path requireOf(LoggedRun run, JsonNode evaluation, String origin) {
        String agent = evaluation.path("agent").asString("");
        if (agent.isEmpty() || !evaluation.path("return").path("mean").isNumber()) {
            throw new UserError(origin + " is no evaluation: give what evaluate --json wrote");
        }
        boolean ofRun = StreamSupport.stream(Path.of(agent).spliterator(), false)
                .anyMatch(part -> part.toString().equals(run.name()));
        if (!ofRun) {
            throw new UserError(origin + " evaluates " + agent + ", not the run " + run.name()
                    + ": give an evaluation of this run");
        }
        return Path.of(agent);
    }

    /** The row would else join the logs of the whole run to an agent of its midst. */
    private void requireNewest(Path agent, String origin) {
        String folder = String.valueOf(agent.getFileName());
        if (folder.matches("step-\\d{1,18}") && Long.parseLong(folder.substring("step-".length())) < decisions) {
            throw new UserError(origin + " evaluates " + folder + ", but the run went on to decision " + decisions
                    + ": evaluate its newest checkpoint");
        }
    }

    private void addUpdates(LogLine line) {
        if (line.has(LOSS)) {
            losses.add(line.number(LOSS));
        }
        decisions = Math.max(decisions, (long) line.number("decision"));
        updates = Math.max(updates, (long) line.number("update"));
    }

    private void add(EpisodeRecord episode) {
        decisions = Math.max(decisions, episode.decision());
        updates = Math.max(updates, episode.updates());
    }

    private static double recent(LoggedRun run, ToDoubleFunction<EpisodeRecord> quantity) {
        List<Double> values = run.episodes().stream()
                .filter(episode -> episode.phase() == Phase.ACTING)
                .map(quantity::applyAsDouble)
                .toList();
        return mean(values.subList(Math.max(0, values.size() - TrainingTally.RECENT), values.size()));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
