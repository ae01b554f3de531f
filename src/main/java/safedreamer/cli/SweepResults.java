package safedreamer.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepRun;
import safedreamer.run.AtomicFiles;
import safedreamer.run.FileProblem;
import safedreamer.run.JsonText;
import safedreamer.run.RunDirectory;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of a sweep: a table with a row for each run that was begun. What is not known is empty. */
final class SweepResults {

    private static final MathContext DIGITS = new MathContext(5);

    private SweepResults() {}

    /** Writes the table whole; returns how many rows it has. */
    static int write(Sweep sweep, Path csv) {
        List<String> head = new ArrayList<>(List.of("run"));
        head.addAll(sweep.keys());
        head.addAll(List.of(
                "seed",
                "state",
                "decisions",
                "last10_return",
                "last10_cost",
                "eval_episodes",
                "eval_return_mean",
                "eval_return_low",
                "eval_return_high",
                "eval_cost_mean",
                "eval_cost_low",
                "eval_cost_high",
                "eval_share_over_limit"));
        List<List<String>> rows = new ArrayList<>();
        for (SweepRun run : sweep.runs()) {
            if (RunDirectory.isRun(sweep.folder(run))) {
                rows.add(row(sweep, run));
            }
        }
        String text = String.join(",", head) + "\n"
                + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        AtomicFiles.write(csv, text.getBytes(StandardCharsets.UTF_8));
        return rows.size();
    }

    private static List<String> row(Sweep sweep, SweepRun run) {
        RunFacts facts = RunScan.of(sweep.out(), sweep.folder(run));
        List<String> row = new ArrayList<>(List.of(run.name()));
        sweep.keys().forEach(key -> row.add(run.varied().getOrDefault(key, "")));
        row.add(Long.toString(run.seed()));
        row.add(facts.state());
        row.add(Long.toString(facts.decisions()));
        row.add(text(facts.recentReturn()));
        row.add(text(facts.recentCost()));
        JsonNode evaluation = evaluation(sweep.evaluation(run));
        int episodes = evaluation.path("episodes").size();
        row.add(episodes == 0 ? "" : Integer.toString(episodes));
        for (String quantity : List.of("return", "cost")) {
            for (String part : List.of("mean", "low", "high")) {
                row.add(text(evaluation.path(quantity).path(part).asDouble(Double.NaN)));
            }
        }
        row.add(text(evaluation.path("shareOverLimit").path("mean").asDouble(Double.NaN)));
        return row;
    }

    private static JsonNode evaluation(Path file) {
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JsonText.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        }
    }

    private static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
