package safedreamer.workbench;

import java.util.ArrayList;
import java.util.List;
import safedreamer.workbench.actions.ActionGroup;
import safedreamer.workbench.actions.ActionTable;
import safedreamer.workbench.actions.WindowAction;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.Overlay;

/** All that can be done in the window: the one place that says what an action is called, its key, and what it does. */
final class WindowActions {

    private static final int FAR = 10;
    private static final int ITERATIONS = 9;

    private final WorkbenchModel model;
    private final WorkbenchWindow window;
    private final Sharing sharing;
    private final List<WindowAction> actions = new ArrayList<>();

    private WindowActions(WorkbenchModel model, WorkbenchWindow window, Sharing sharing) {
        this.model = model;
        this.window = window;
        this.sharing = sharing;
    }

    static ActionTable of(WorkbenchModel model, WorkbenchWindow window, Sharing sharing) {
        WindowActions all = new WindowActions(model, window, sharing);
        all.run();
        all.decisions();
        all.whatIf();
        all.search();
        all.charts();
        all.share();
        all.window();
        return new ActionTable(all.actions);
    }

    private void add(String id, ActionGroup group, String words, Runnable act, String... keys) {
        actions.add(WindowAction.of(id, group, words, act, keys));
    }

    private void run() {
        add("pause", ActionGroup.RUN, "Pause or resume training", model.topBar()::pauseOrResume, "Space");
        actions.add(WindowAction.of("step", ActionGroup.RUN, "Make one decision, while paused", model.topBar()::step)
                .when(() -> model.topBar().paused().get()));
        add("undo", ActionGroup.RUN, "Undo a change of parameters", model.controls()::undo, "Ctrl+Z");
        add("redo", ActionGroup.RUN, "Redo a change of parameters", model.controls()::redo, "Ctrl+Shift+Z");
        add("new-run", ActionGroup.RUN, "Choose and start another run …", model.newRun()::toggle, "Ctrl+N");
        add("restart", ActionGroup.RUN, "Start the run again from nothing (asks first)", model.topBar()::restart);
    }

    private void decisions() {
        ActionGroup group = ActionGroup.DECISION;
        step("decision-before", "Decision before", -1, "←");
        actions.add(
                WindowAction.of("decision-after", group, "Next decision; live and paused: make one", this::forth, "→")
                        .when(() -> !live() || model.topBar().paused().get()));
        step("decision-far-before", "Ten decisions back", -FAR, "Shift+←");
        actions.add(WindowAction.of(
                        "decision-far-after",
                        group,
                        "Ten decisions on",
                        () -> model.decisions().step(FAR),
                        "Shift+→")
                .when(() -> !live()));
        add("first", group, "First decision", () -> model.decisions().goToIndex(0), "Home");
        add("live", group, "Back to live", model.decisions()::live, "End");
        actions.add(WindowAction.of(
                        "cost-before",
                        group,
                        "Decision before that cost something",
                        () -> model.decisions().violation(-1),
                        "[")
                .in("Decision before, or after, that cost something"));
        actions.add(WindowAction.of(
                        "cost-after",
                        group,
                        "Next decision that cost something",
                        () -> model.decisions().violation(1),
                        "]")
                .in("Decision before, or after, that cost something"));
        add("missed", group, "Open a missed violation", model.trust()::openNextMissed);
        add("bookmark", group, "Bookmark with a note …", sharing::bookmark, "Ctrl+B");
        add("bookmark-toggle", group, "Bookmark, or take the mark away", model.decisions()::toggleBookmark);
    }

    private void step(String id, String words, int by, String key) {
        add(id, ActionGroup.DECISION, words, () -> model.decisions().step(by), key);
    }

    private void whatIf() {
        ActionGroup group = ActionGroup.WHAT_IF;
        add("what-if", group, "What if: plan this decision again", model.shown()::askWhatIf, "W");
        actions.add(WindowAction.of("apply", group, "Apply the what-if to the run", model::applyWhatIf, "A")
                .when(this::asking));
        actions.add(WindowAction.of("as-it-was", group, "Back to the decision as it was", model.whatIf()::takeBack)
                .when(this::asking));
        add("escape", group, "Close, let go of a future, leave the what-if", this::escape, "Esc");
    }

    private void search() {
        ActionGroup group = ActionGroup.SEARCH;
        for (int i = 1; i <= ITERATIONS; i++) {
            int iteration = i;
            actions.add(WindowAction.of(
                            "iteration-" + i,
                            group,
                            "Iteration " + i + " of the search",
                            () -> model.search().choose(iteration),
                            Integer.toString(i))
                    .in("That iteration of the search"));
        }
        for (Overlay overlay : Overlay.values()) {
            add(
                    "overlay-" + overlay.words(),
                    group,
                    "Show or hide: " + overlay.words(),
                    () -> model.selection().toggle(overlay),
                    overlay.key());
        }
        add("close-up", group, "Close-up of the agent", this::closeUp, "Z");
        add("belief", group, "Open or fold what it believes it sees", window::toggleBelief, "V");
        pair(
                "A step further into the future, or back",
                WindowAction.of(
                        "step-on",
                        group,
                        "A step further into the future",
                        () -> model.search().moveStep(1),
                        "↑"),
                WindowAction.of(
                        "step-back",
                        group,
                        "A step back in the future",
                        () -> model.search().moveStep(-1),
                        "↓"));
        pair(
                "The future before, or the next; elites first",
                WindowAction.of(
                        "future-before",
                        group,
                        "Future before",
                        () -> model.search().moveFuture(-1),
                        ","),
                WindowAction.of(
                        "future-after",
                        group,
                        "Next future; elites first",
                        () -> model.search().moveFuture(1),
                        "."));
    }

    private void pair(String family, WindowAction one, WindowAction other) {
        actions.add(one.in(family));
        actions.add(other.in(family));
    }

    private void charts() {
        ActionGroup group = ActionGroup.CHART;
        add("chart-table", group, "Show the focused chart as a table", () -> window.openChart(true), "T");
        add("chart-zoom", group, "Zoom the focused chart apart from the run", () -> window.openChart(false), "D");
        add("chart-export", group, "Export the focused chart: SVG, PNG, CSV …", window::exportChart, "Ctrl+E");
    }

    private void share() {
        ActionGroup group = ActionGroup.SHARE;
        add("bundle-save", group, "Save this decision as a bundle …", sharing::saveBundle, "Ctrl+S");
        add("bundle-open", group, "Open a bundle …", sharing::openBundle, "Ctrl+O");
        add("page", group, "Write this decision as a page for browsers …", sharing::exportPage, "Ctrl+Shift+E");
        add("setup-copy", group, "Copy the whole set-up as text", sharing::copySetup, "Ctrl+C");
        add("setup-paste", group, "Paste a set-up …", sharing::pasteSetup, "Ctrl+V");
    }

    private void window() {
        ActionGroup group = ActionGroup.WINDOW;
        add("palette", group, "Find an action by its words", window::openPalette, "Ctrl+K");
        for (int i = 0; i < window.panels().tabs(); i++) {
            int tab = i;
            actions.add(WindowAction.of(
                            "tab-" + (i + 1),
                            group,
                            "Lower panel: " + window.panels().tab(i),
                            () -> window.panels().show(tab),
                            "Ctrl+" + (i + 1))
                    .in("The tabs of the lower panel"));
        }
        add("bottom", group, "Show or hide the lower panel", window.panels()::toggleBottom, "Ctrl+J");
        add(
                "bottom-large",
                group,
                "Make the lower panel large, or small again",
                window.panels()::toggleLarge,
                "Ctrl+Shift+J");
        add("presentation", group, "Present: two pictures, six scenes", window::togglePresentation, "F11");
        add("theme", group, "Light or dark", window::toggleTheme, "Ctrl+T");
        add("keys", group, "Show or hide the keys", window::toggleKeys, "F1", "?");
    }

    private boolean live() {
        return model.selection().followsNewest().get();
    }

    private boolean asking() {
        return model.selection().mode().get() == Mode.WHAT_IF;
    }

    /** The next decision of the past, or a new one of a run that waits. */
    private void forth() {
        if (live()) {
            model.topBar().step();
        } else {
            model.decisions().step(1);
        }
    }

    private void closeUp() {
        var closeUp = model.imagination().closeUp();
        closeUp.set(!closeUp.get());
    }

    private void escape() {
        if (!window.closeTopmost()
                && !model.newRun().hide()
                && !model.selection().forgetTrajectory()
                && asking()) {
            model.whatIf().takeBack();
        }
    }
}
