package safedreamer.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import safedreamer.experiment.Sweep;
import safedreamer.figure.Axis;
import safedreamer.figure.FigureFile;
import safedreamer.figure.Palette;
import safedreamer.figure.SettingEffects;
import safedreamer.run.AtomicFiles;
import safedreamer.run.Versions;
import safedreamer.run.index.RunFacts;
import safedreamer.settings.ParameterInfo;

/** What came of a sweep: a table with a row for each run that was begun, and a figure. What is not known is empty. */
final class SweepResults {

    private final Sweep sweep;
    private final List<SweepOutcome> outcomes;

    private SweepResults(Sweep sweep, List<SweepOutcome> outcomes) {
        this.sweep = sweep;
        this.outcomes = outcomes;
    }

    /** As the folders of the runs have it now. */
    static SweepResults of(Sweep sweep) {
        return new SweepResults(sweep, SweepOutcome.of(sweep));
    }

    /** Writes the table whole; returns how many rows it has. */
    int writeTable(Path csv) {
        List<String> head = new ArrayList<>(List.of("run"));
        if (!sweep.trains()) {
            head.add("agent");
        }
        head.addAll(sweep.keys());
        head.addAll(List.of("seed", "state", "decisions", "last10_return", "last10_cost"));
        head.addAll(EvaluationColumns.NAMES);
        head.add("eval_share_over_limit");
        String text = String.join(",", head) + "\n"
                + outcomes.stream()
                        .map(outcome -> String.join(",", row(outcome)) + "\n")
                        .collect(Collectors.joining());
        AtomicFiles.write(csv, text.getBytes(StandardCharsets.UTF_8));
        return outcomes.size();
    }

    private List<String> row(SweepOutcome outcome) {
        List<String> row = new ArrayList<>(List.of(outcome.run().name()));
        if (outcome.run().agent() != null) {
            row.add(outcome.run().agent().toString());
        }
        sweep.keys().forEach(key -> row.add(outcome.run().varied().getOrDefault(key, "")));
        RunFacts facts = outcome.facts();
        if (facts == null) {
            row.addAll(List.of("", "", "", "", ""));
        } else {
            row.add(facts.parameters().getOrDefault("seed", ""));
            row.add(facts.state());
            row.add(Long.toString(facts.decisions()));
            row.add(EvaluationColumns.number(facts.recentReturn()));
            row.add(EvaluationColumns.number(facts.recentCost()));
        }
        row.addAll(EvaluationColumns.of(outcome.evaluation()));
        row.add(EvaluationColumns.number(
                outcome.evaluation().path("shareOverLimit").path("mean").asDouble(Double.NaN)));
        return row;
    }

    /**
     * Draws return and cost over the first setting that is varied.
     *
     * @return whether there was anything to draw
     */
    boolean writeFigure(Path file) {
        List<SettingEffects.Outcome> drawn = outcomes.stream()
                .filter(outcome -> Double.isFinite(outcome.episodeReturn()) && Double.isFinite(outcome.cost()))
                .map(this::drawn)
                .toList();
        if (drawn.isEmpty() || sweep.keys().isEmpty()) {
            return false;
        }
        ParameterInfo first = SettingsOptions.TABLE.find(sweep.keys().get(0));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("safedreamer", Versions.safedreamer());
        metadata.put("sweep", sweep.name());
        metadata.put("runs", Integer.toString(drawn.size()));
        DrawnFigure.inMemory();
        FigureFile.write(
                SettingEffects.of(
                        sweep.name() + ": " + drawn.size() + " runs",
                        new Axis(titled(first), first.unit()),
                        drawn,
                        Palette.LIGHT,
                        metadata),
                file);
        return true;
    }

    private SettingEffects.Outcome drawn(SweepOutcome outcome) {
        Map<String, String> varied = outcome.run().varied();
        String others = sweep.keys().stream()
                .skip(1)
                .map(key -> symbol(SettingsOptions.TABLE.find(key)) + " = " + varied.getOrDefault(key, "standard"))
                .collect(Collectors.joining(", "));
        return new SettingEffects.Outcome(
                varied.getOrDefault(sweep.keys().get(0), "standard"),
                others,
                outcome.episodeReturn(),
                outcome.cost(),
                outcome.costLimit());
    }

    private static String titled(ParameterInfo setting) {
        return setting.symbol().isEmpty() ? setting.name() : setting.name() + " " + setting.symbol();
    }

    private static String symbol(ParameterInfo setting) {
        return setting.symbol().isEmpty() ? setting.name() : setting.symbol();
    }
}
