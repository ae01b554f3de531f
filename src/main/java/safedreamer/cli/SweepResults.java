package safedreamer.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import safedreamer.experiment.Sweep;
import safedreamer.experiment.SweepRun;
import safedreamer.run.AtomicFiles;
import safedreamer.run.JsonText;
import safedreamer.run.RunDirectory;
import safedreamer.run.index.RunFacts;
import safedreamer.run.index.RunScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of a sweep: a table with a row for each run that was begun. What is not known is empty. */
final class SweepResults {

    private SweepResults() {}

    /** Writes the table whole; returns how many rows it has. */
    static int write(Sweep sweep, Path csv) {
        List<String> head = new ArrayList<>(List.of("run"));
        head.addAll(sweep.keys());
        head.addAll(List.of("seed", "state", "decisions", "last10_return", "last10_cost"));
        head.addAll(EvaluationColumns.NAMES);
        head.add("eval_share_over_limit");
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
        row.add(EvaluationColumns.number(facts.recentReturn()));
        row.add(EvaluationColumns.number(facts.recentCost()));
        Path file = sweep.evaluation(run);
        JsonNode evaluation = Files.exists(file) ? JsonText.tree(file) : MissingNode.getInstance();
        row.addAll(EvaluationColumns.of(evaluation));
        row.add(EvaluationColumns.number(
                evaluation.path("shareOverLimit").path("mean").asDouble(Double.NaN)));
        return row;
    }
}
