package safedreamer.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.KeptSearch;
import safedreamer.decision.WhatIfResult;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.decision.chart.DecisionCharts;
import safedreamer.decision.chart.DecisionPage;
import safedreamer.decision.chart.LuckFigure;
import safedreamer.figure.Chart;
import safedreamer.figure.FigureFile;
import safedreamer.figure.Palette;
import safedreamer.planning.PlanTrace;
import safedreamer.settings.UserError;
import safedreamer.training.DecisionRecord;
import safedreamer.training.SetupText;
import safedreamer.workbench.selection.SelectionModel;

/** Ways out of the window and back in: figures, pages, bundles, set-ups, notes. What was written is said in the log. */
final class Sharing {

    private final WorkbenchModel model;
    private final Consumer<Prompt> prompts;

    Sharing(WorkbenchModel model, Consumer<Prompt> prompts) {
        this.model = model;
        this.prompts = prompts;
    }

    /** Asks for a file and writes a chart into it. */
    void exportChart(String name, Chart chart) {
        prompts.accept(new Prompt(
                "Export “" + name + "”",
                "FILE.svg or FILE.png: the figure, with run, decision and settings in its metadata. FILE.csv: its data.",
                fileName(chart.key() + ".svg"),
                1,
                "Export",
                typed -> {
                    FigureFile.write(chart, Path.of(typed));
                    return done("Written: " + typed);
                }));
    }

    /** Asks for a file and writes the decision that is looked at as a page for any browser. */
    void exportPage() {
        DecisionRecord record = record();
        PlanTrace trace = record == null ? null : record.trace();
        if (record == null || trace == null) {
            say("There is no search to write down: look at a decision that was searched");
            return;
        }
        prompts.accept(new Prompt(
                "Write this decision as a page",
                "One HTML file with its charts, numbers and sentences, which any browser opens offline.",
                fileName("page.html"),
                1,
                "Write",
                typed -> {
                    Path file = Path.of(typed);
                    FigureFile.requireFolder(file);
                    page(record, trace).write(file);
                    return done("Written: " + typed);
                }));
    }

    private DecisionPage page(DecisionRecord record, PlanTrace trace) {
        ChartOrigin origin = model.chartOrigin();
        DecisionCharts charts = new DecisionCharts(Palette.LIGHT, origin);
        long updates = record.state() == null ? 0 : record.state().updates();
        KeptDecision kept = new KeptDecision(record, trace.settings(), trace.seed(), trace.penalty());
        List<Chart> all = new ArrayList<>(charts.ofSearch(kept, new KeptSearch(trace, record.paths(), false, updates)));
        List<String> remarks = new ArrayList<>();
        WhatIfResult answer = model.whatIf().result().get();
        if (answer != null) {
            remarks.add("What if: " + answer.difference().sentence() + " " + answer.footing());
            all.add(LuckFigure.RETURN.of(answer, Palette.LIGHT, origin));
            all.add(LuckFigure.COST.of(answer, Palette.LIGHT, origin));
        }
        return new DecisionPage(origin, record, trace, model.search().findings().get(), remarks, all);
    }

    /** Asks for a file and keeps the decision in it, with the weights to plan it again elsewhere. */
    void saveBundle() {
        KeptDecision kept = kept();
        if (kept == null || !kept.replannable()) {
            say("This decision cannot be kept in a file: it was made without a search");
            return;
        }
        prompts.accept(new Prompt(
                "Keep this decision in a file",
                "With its search and the weights: it can be opened and asked what if anywhere.",
                fileName("bundle.zip"),
                1,
                "Save",
                typed -> {
                    Path file = Path.of(typed);
                    FigureFile.requireFolder(file);
                    model.shown()
                            .bundle(
                                    kept,
                                    bundle -> write(bundle, file),
                                    reason -> Platform.runLater(() -> say("Not saved: " + reason.getMessage())));
                    return Optional.empty();
                }));
    }

    private void write(DecisionBundle bundle, Path file) {
        String words;
        try {
            bundle.write(file);
            words = "Written: " + file;
        } catch (UserError mistake) {
            words = "Not saved: " + mistake.getMessage();
        }
        String said = words;
        Platform.runLater(() -> say(said));
    }

    /** Asks for a bundle and shows its decision. */
    void openBundle() {
        prompts.accept(new Prompt(
                "Open a decision from a file",
                "A bundle that was saved here, or written by whatif --bundle. The run goes on meanwhile.",
                "",
                1,
                "Open",
                typed -> {
                    Path file = Path.of(typed);
                    if (!Files.isRegularFile(file)) {
                        return Optional.of("there is no file " + typed);
                    }
                    model.open(DecisionBundle.read(file), file.getFileName().toString());
                    return done("Opened: " + typed);
                }));
    }

    /** Asks for a note and marks the decision that is looked at with it. */
    void bookmark() {
        prompts.accept(new Prompt(
                "Bookmark this decision",
                "It is kept whole. A note says why; it may be empty.",
                model.decisions().note(),
                1,
                "Bookmark",
                note -> {
                    model.decisions().bookmark(note);
                    return Optional.empty();
                }));
    }

    /** Puts the run's whole set-up on the clipboard. */
    void copySetup() {
        ClipboardContent content = new ClipboardContent();
        content.putString(SetupText.of(model.controls().present()));
        Clipboard.getSystemClipboard().setContent(content);
        say("The set-up is on the clipboard: lines of --set, which train @FILE takes");
    }

    /** Shows what is on the clipboard as a set-up, and takes it over once that is confirmed. */
    void pasteSetup() {
        String pasted = Clipboard.getSystemClipboard().getString();
        prompts.accept(new Prompt(
                "Paste a set-up",
                "Lines of --set key=value, or JSON. Planner and variant are taken over at the next decision.",
                pasted == null ? "" : pasted,
                10,
                "Take over",
                typed -> {
                    String left = model.controls().adopt(typed);
                    return done(
                            left.isEmpty()
                                    ? "Set-up taken over"
                                    : "Set-up taken over, but for what a run cannot change as it goes on: " + left);
                }));
    }

    private @Nullable DecisionRecord record() {
        KeptDecision kept = kept();
        return kept == null ? null : kept.record();
    }

    private @Nullable KeptDecision kept() {
        if (model.selection().decision().get() != SelectionModel.NEWEST) {
            return model.shown().lookedAt();
        }
        DecisionRecord live = model.shown().newest();
        return live == null ? null : model.shown().archive().find(live.decision());
    }

    private String fileName(String end) {
        ChartOrigin origin = model.chartOrigin();
        String run = origin.run().replaceAll("[^A-Za-z0-9.-]+", "-");
        return run + "-decision-" + origin.decision() + "-" + end;
    }

    private Optional<String> done(String words) {
        say(words);
        return Optional.empty();
    }

    private void say(String words) {
        DecisionRecord live = model.shown().newest();
        model.log().add(live == null ? 0 : live.decision(), words);
    }
}
