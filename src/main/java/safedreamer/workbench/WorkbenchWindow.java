package safedreamer.workbench;

import java.net.URL;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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

    private static final double PLANNER_WIDTH = 264;
    private static final double SEARCH_WIDTH = 476;
    private static final double BOTTOM_HEIGHT = 216;

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
    private final SplitPane rows = new SplitPane();
    private final TabPane bottom = new TabPane();
    private final CurvesView curves;
    private final DecisionsView decisions;
    private final TrustView trust;
    private final SensitivityView sensitivity;
    private final RunsView runs;
    private final VBox centre = new VBox();
    private final SplitPane columns = new SplitPane();
    private final BeliefFold beliefFold;
    private final Node frame;
    private final PresentationView presentation;
    private final Scene scene;
    private final FxPulse pulse;
    private double bottomShare;
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
        runs = new RunsView(model.runs(), palette, this::toggleLarge);
        beliefFold = new BeliefFold(centre.heightProperty(), model.selection().mode());
        topBar = new TopBarView(model.topBar(), model.newRun()::toggle, this::toggleTheme, this::toggleKeys);
        charts = new WindowCharts(model);
        Sharing sharing = new Sharing(model, prompt::ask);
        desk = new ChartDesk(palette, sharing::exportChart);
        scatter = fillColumns(width);
        frame = frame(height);
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

    /** Hides the lower panel, or shows it as high as it was. */
    void toggleBottom() {
        if (isLarge()) {
            toggleLarge();
        }
        if (rows.getItems().contains(bottom)) {
            bottomShare = rows.getDividerPositions()[0];
            rows.getItems().remove(bottom);
        } else {
            rows.getItems().add(bottom);
            rows.setDividerPositions(bottomShare);
        }
    }

    /** How its parts are arranged now. */
    PanelLayout layout() {
        double[] across = columns.getDividerPositions();
        boolean shown = rows.getItems().contains(bottom);
        return new PanelLayout(
                across[0],
                across[1],
                shown && !isLarge() ? rows.getDividerPositions()[0] : bottomShare,
                shown,
                bottom.getSelectionModel().getSelectedIndex(),
                beliefFold.wish(),
                theme.get());
    }

    /** Arranges its parts as they were; the theme is for who makes the window. */
    void arrange(PanelLayout kept) {
        columns.setDividerPositions(kept.planner(), kept.search());
        rows.setDividerPositions(kept.bottom());
        bottom.getSelectionModel().select(Math.min(kept.tab(), bottomTabs() - 1));
        Boolean belief = kept.belief();
        if (belief != null) {
            beliefFold.wish(belief);
        }
        if (!kept.bottomShown()) {
            toggleBottom();
        }
    }

    /** Gives the lower panel the whole height, or takes it back. */
    void toggleLarge() {
        if (isLarge()) {
            rows.getItems().add(0, columns);
            rows.setDividerPositions(bottomShare);
        } else {
            if (!rows.getItems().contains(bottom)) {
                toggleBottom();
            }
            bottomShare = rows.getDividerPositions()[0];
            rows.getItems().remove(columns);
        }
    }

    private boolean isLarge() {
        return !rows.getItems().contains(columns);
    }

    int bottomTabs() {
        return bottom.getTabs().size();
    }

    /** What a tab of the lower panel is called, counted from 0. */
    String bottomTab(int tab) {
        return bottom.getTabs().get(tab).getText();
    }

    /** Shows one tab of the lower panel, counted from 0. */
    void showBottom(int tab) {
        if (!rows.getItems().contains(bottom)) {
            toggleBottom();
        }
        bottom.getSelectionModel().select(tab);
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

    private Node frame(double height) {
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
        frame.setCenter(body(height));
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

    /** Returns the chart of return against cost. */
    private ChartPart fillColumns(double width) {
        StackPane planner = new StackPane(runSettings(), whatIfSettings());
        StackPane scenes =
                new StackPane(new ImaginationView(model.imagination(), model.selection(), palette), comparison());
        VBox.setVgrow(scenes, Priority.ALWAYS);
        BeliefView belief = new BeliefView(model.belief(), model.selection(), palette, beliefFold.open());
        centre.getChildren().setAll(scenes, belief);
        SearchView search = new SearchView(model.search(), model.selection(), palette);
        ChartPart scatter = charts.installSearch(search);
        charts.installBelief(belief);
        charts.installDecisions(decisions);
        charts.installCurves(curves);
        charts.installTrust(trust);
        charts.installRuns(runs.charts());
        charts.installSensitivity(sensitivity);
        planner.setMinWidth(248);
        centre.setMinWidth(420);
        search.setMinWidth(380);
        columns.getItems().setAll(planner, centre, search);
        SplitPane.setResizableWithParent(planner, false);
        SplitPane.setResizableWithParent(search, false);
        columns.setDividerPositions(PLANNER_WIDTH / width, 1 - Math.min(SEARCH_WIDTH, 0.33 * width) / width);
        columns.setMinHeight(380);
        return scatter;
    }

    private Node body(double height) {
        Tab learning = new Tab("Learning", curves);
        Tab log = new Tab("Log", new LogView(model.log()));
        bottom.getTabs()
                .setAll(
                        new Tab("Decisions", decisions),
                        learning,
                        new Tab("Trust", trust),
                        new Tab("Sensitivity", sensitivity),
                        new Tab("Runs", runs),
                        log);
        bottom.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        bottom.setId("bottom");
        bottom.setAccessibleText("Lower panel");
        bottom.setMinHeight(150);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().setAll(columns, bottom);
        SplitPane.setResizableWithParent(bottom, false);
        rows.setDividerPositions(1 - BOTTOM_HEIGHT / (height - 46));
        return rows;
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
