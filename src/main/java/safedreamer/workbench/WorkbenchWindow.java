package safedreamer.workbench;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import safedreamer.demo.DemoCard;
import safedreamer.figure.Palette;
import safedreamer.workbench.actions.ActionTable;
import safedreamer.workbench.actions.CommandPalette;
import safedreamer.workbench.belief.BeliefFold;
import safedreamer.workbench.belief.BeliefView;
import safedreamer.workbench.bridge.FxPulse;
import safedreamer.workbench.charts.ChartDesk;
import safedreamer.workbench.charts.ChartPart;
import safedreamer.workbench.curves.CurvesView;
import safedreamer.workbench.decisions.DecisionsView;
import safedreamer.workbench.decisions.ModeRibbon;
import safedreamer.workbench.imagination.ImaginationView;
import safedreamer.workbench.imagination.SceneView;
import safedreamer.workbench.log.LogView;
import safedreamer.workbench.newrun.NewRunView;
import safedreamer.workbench.planner.PlannerView;
import safedreamer.workbench.presentation.PresentationView;
import safedreamer.workbench.runs.RunsView;
import safedreamer.workbench.search.SearchView;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.sensitivity.SensitivityView;
import safedreamer.workbench.topbar.DemoRibbon;
import safedreamer.workbench.topbar.TopBarView;
import safedreamer.workbench.topbar.TroubleBanner;
import safedreamer.workbench.trust.TrustView;
import safedreamer.workbench.whatif.WhatIfView;

/** All panels in one scene: planner, imagination, search; curves and log below. Used on the JavaFX thread. */
public final class WorkbenchWindow {

    private final WorkbenchModel model;
    private final Runnable trainOwn;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final TopBarView topBar;
    private final WindowCharts charts;
    private final KeyOverlay keys;
    private final CommandPalette commands;
    private final PromptPane prompt = new PromptPane();
    private final ChartDesk desk;
    private final ChartPart scatter;
    private final ActionTable actions;
    private final CurvesView curves;
    private final DecisionsView decisions;
    private final TrustView trust;
    private final SensitivityView sensitivity;
    private final RunsView runs;
    private final VBox centre = new VBox();
    private final PanelArrangement panels;
    private final BeliefFold beliefFold;
    private final Node frame;
    private final PresentationView presentation;
    private final Scene scene;
    private final FxPulse pulse;
    private Theme themeBefore;

    /** Of a run that trains. */
    public WorkbenchWindow(WorkbenchModel model, Theme first, double width, double height) {
        this(model, first, width, height, () -> {});
    }

    /** @param trainOwn leaves the demo for a run of one's own */
    public WorkbenchWindow(WorkbenchModel model, Theme first, double width, double height, Runnable trainOwn) {
        this.model = model;
        this.trainOwn = trainOwn;
        theme = new ReadOnlyObjectWrapper<>(this, "theme", first);
        themeBefore = first;
        palette = new ReadOnlyObjectWrapper<>(this, "palette", first.palette());
        curves = new CurvesView(model.curves(), model.selection());
        decisions = new DecisionsView(model.decisions(), model.selection(), palette);
        trust = new TrustView(model.trust(), model.selection(), palette);
        sensitivity = new SensitivityView(model.sensitivity(), palette);
        runs = new RunsView(model.runs(), palette, () -> panels().toggleLarge());
        beliefFold = new BeliefFold(centre.heightProperty(), model.selection().mode());
        topBar = new TopBarView(model.topBar(), model.newRun()::toggle, this::toggleTheme, this::toggleKeys);
        charts = new WindowCharts(model);
        Sharing sharing = new Sharing(model, prompt::ask);
        desk = new ChartDesk(palette, sharing::exportChart);
        SearchView search = new SearchView(model.search(), model.selection(), palette);
        scatter = charts.installSearch(search);
        panels = new PanelArrangement(
                new StackPane(runSettings(), whatIfSettings()), centre(), search, lower(), width, height);
        frame = frame();
        actions = WindowActions.of(model, this, sharing);
        keys = new KeyOverlay(actions);
        commands = new CommandPalette(actions);
        topBar.getChildren().add(new ActionMenu(actions));
        presentation = new PresentationView(model.presentation(), palette);
        frame.visibleProperty().bind(model.presentation().presenting().not());
        StackPane root =
                new StackPane(frame, presentation, new ModeFrame(model.selection()), desk, keys, commands, prompt);
        desk.listenTo(root);
        scene = new Scene(root, width, height);
        model.newRun().open().addListener(new FirstOpening(root));
        OverlayFocus.keepIn(scene);
        dress();
        root.requestFocus();
        // What had the focus in a what-if is gone after it; keys are the run's again.
        model.selection().mode().addListener((property, before, now) -> {
            if (before == Mode.WHAT_IF) {
                root.requestFocus();
            }
        });
        new KeyMap(actions, this, new PresentationKeys(model.presentation(), this)).install(scene);
        pulse = new FxPulse(this::refresh);
    }

    /** Begins to take records. */
    public void start() {
        pulse.start();
    }

    /** Takes no more records. */
    public void stop() {
        pulse.stop();
    }

    public Scene scene() {
        return scene;
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    void toggleTheme() {
        wear(theme.get().other());
    }

    private void wear(Theme next) {
        theme.set(next);
        palette.set(theme.get().palette());
        dress();
    }

    /** Fills the window with the presentation, in the light theme, as projectors wash out a dark one; or leaves it. */
    void togglePresentation() {
        boolean begins = !model.presentation().presenting().get();
        if (begins) {
            themeBefore = theme.get();
        }
        keys.setVisible(false);
        model.togglePresentation(System.nanoTime());
        wear(begins ? Theme.LIGHT : themeBefore);
        if (begins) {
            presentation.focus();
        } else {
            frame.requestFocus();
        }
    }

    void toggleKeys() {
        keys.setVisible(!keys.isVisible());
    }

    void toggleBelief() {
        beliefFold.open().set(!beliefFold.open().get());
    }

    /** All that can be done here. */
    ActionTable actions() {
        return actions;
    }

    void openPalette() {
        commands.open();
    }

    /** Whether a question or the palette lies over the window and has the keys. */
    boolean asks() {
        return prompt.isVisible() || commands.shown().get();
    }

    /** Closes what lies over the window; false if nothing does. */
    boolean closeTopmost() {
        if (keys.isVisible()) {
            keys.setVisible(false);
            return true;
        }
        return desk.putBackLast();
    }

    /** Takes the chart that has the focus out of the run; without one the search's return against cost. */
    void openChart(boolean asTable) {
        desk.open(chartInHand(), asTable);
    }

    /** Asks for a file for the chart that has the focus; without one for the search's return against cost. */
    void exportChart() {
        ChartDesk.Shown card = desk.focused();
        if (card == null) {
            desk.export(chartInHand());
        } else {
            desk.export(card);
        }
    }

    private ChartPart chartInHand() {
        ChartPart focused = ChartPart.of(scene.getFocusOwner());
        return focused == null ? scatter : focused;
    }

    /** How columns and lower panel are arranged. */
    PanelArrangement panels() {
        return panels;
    }

    /** How its parts are arranged now. */
    PanelLayout layout() {
        return panels.layout(beliefFold.wish(), theme.get());
    }

    /** Arranges its parts as they were; the theme is for who makes the window. */
    void arrange(PanelLayout kept) {
        panels.arrange(kept);
        Boolean belief = kept.belief();
        if (belief != null) {
            beliefFold.wish(belief);
        }
    }

    private void refresh() {
        long now = System.nanoTime();
        model.take(now);
        if (model.presentation().presenting().get()) {
            return;
        }
        curves.refresh(now);
        decisions.refresh(now);
        trust.refresh(now);
        sensitivity.refresh();
        runs.refresh();
    }

    private void dress() {
        scene.getStylesheets().setAll(theme.get().colours(), styleSheet());
    }

    private static String styleSheet() {
        URL sheet = Objects.requireNonNull(WorkbenchWindow.class.getResource("workbench.css"));
        return sheet.toExternalForm();
    }

    private Node frame() {
        VBox top = new VBox(
                topBar,
                new TroubleBanner(model.trouble()),
                demoRibbon(),
                new ModeRibbon(
                        model.decisions(),
                        model.selection(),
                        model.shown()::askWhatIf,
                        model::applyWhatIf,
                        model.whatIf()::takeBack));
        top.getStyleClass().add("window-head");
        BorderPane frame = new BorderPane();
        frame.setTop(top);
        frame.setCenter(panels.node());
        return frame;
    }

    /** What can be chosen hangs on what is installed, which is looked for only when somebody asks. */
    private final class FirstOpening implements InvalidationListener {

        private final StackPane root;

        FirstOpening(StackPane root) {
            this.root = root;
        }

        @Override
        public void invalidated(Observable open) {
            open.removeListener(this);
            root.getChildren().add(root.getChildren().size() - 1, new NewRunView(model.newRun()));
        }
    }

    /** Nothing while a run trains. */
    private Node demoRibbon() {
        DemoCard demo = model.demo();
        return demo == null ? new Region() : new DemoRibbon(model.selection(), demo, trainOwn);
    }

    private Region centre() {
        StackPane scenes =
                new StackPane(new ImaginationView(model.imagination(), model.selection(), palette), comparison());
        VBox.setVgrow(scenes, Priority.ALWAYS);
        BeliefView belief = new BeliefView(model.belief(), model.selection(), palette, beliefFold.open());
        charts.installBelief(belief);
        centre.getChildren().setAll(scenes, belief);
        return centre;
    }

    private List<Tab> lower() {
        charts.installDecisions(decisions);
        charts.installCurves(curves);
        charts.installTrust(trust);
        charts.installRuns(runs.charts());
        charts.installSensitivity(sensitivity);
        return List.of(
                new Tab("Decisions", decisions),
                new Tab("Learning", curves),
                new Tab("Trust", trust),
                new Tab("Sensitivity", sensitivity),
                new Tab("Runs", runs),
                new Tab("Log", new LogView(model.log())));
    }

    private Node runSettings() {
        PlannerView settings = new PlannerView(model.planner(), model.variant());
        settings.visibleProperty().bind(model.selection().followsNewest());
        settings.managedProperty().bind(settings.visibleProperty());
        return settings;
    }

    /** The settings of the decision that is looked at: to change one is to ask what if. */
    private Node whatIfSettings() {
        PlannerView settings = new PlannerView(
                model.whatIf().planner(),
                model.whatIf().variant(),
                "WHAT IF …",
                "Change a value: the decision is planned again, the run is not touched.");
        settings.setId("what-if-settings");
        settings.visibleProperty().bind(model.selection().followsNewest().not());
        settings.managedProperty().bind(settings.visibleProperty());
        settings.disableProperty().bind(model.whatIf().askable().not());
        return settings;
    }

    private Node comparison() {
        WhatIfView view = new WhatIfView(
                model.whatIf(),
                new SceneView(model.shown().sceneA(), model.selection(), palette, "scene-a"),
                new SceneView(model.shown().sceneB(), model.selection(), palette, "scene-b"),
                palette);
        charts.installWhatIf(view);
        return onlyIn(Mode.WHAT_IF, view);
    }

    private Node onlyIn(Mode mode, Region node) {
        node.visibleProperty().bind(Bindings.equal(model.selection().mode(), mode));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
