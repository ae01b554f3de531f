package safedreamer.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.demo.DemoCard;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.training.DecisionRecord;
import safedreamer.training.Phase;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.UpdateRecord;
import safedreamer.workbench.belief.BeliefViewModel;
import safedreamer.workbench.bridge.SessionCommands;
import safedreamer.workbench.bridge.SessionFeed;
import safedreamer.workbench.bridge.StateChange;
import safedreamer.workbench.curves.CurvesViewModel;
import safedreamer.workbench.decisions.DecisionsViewModel;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.imagination.ImaginationViewModel;
import safedreamer.workbench.log.LogViewModel;
import safedreamer.workbench.newrun.NewRunViewModel;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.planner.VariantViewModel;
import safedreamer.workbench.presentation.PresentationModel;
import safedreamer.workbench.runs.RunsViewModel;
import safedreamer.workbench.search.SearchViewModel;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;
import safedreamer.workbench.sensitivity.SensitivityViewModel;
import safedreamer.workbench.topbar.TopBarViewModel;
import safedreamer.workbench.topbar.TroubleViewModel;
import safedreamer.workbench.trust.TrustViewModel;
import safedreamer.workbench.whatif.WhatIfViewModel;

/** All that the window knows: one view model a panel, and what carries records to them. Used on the JavaFX thread. */
public final class WorkbenchModel {

    private final SessionCommands commands;
    private final Supplier<SessionFeed> feeds;
    private final RunSettings settings;
    private final @Nullable DemoCard demo;
    private final SelectionModel selection;
    private final RunControls controls;
    private final ShownDecision shown;
    private final TopBarViewModel topBar;
    private final TroubleViewModel trouble = new TroubleViewModel();
    private final CurvesViewModel curves = new CurvesViewModel();
    private final LogViewModel log;
    private final DecisionsViewModel decisions;
    private final TrustViewModel trust;
    private final NewRunViewModel newRun;
    private final RunsViewModel runs;
    private final PresentationModel presentation;
    private SessionFeed feed;
    private @Nullable Phase phase;

    /**
     * Of a run that trains.
     *
     * @param feeds gives what the present session says; another one after a restart
     * @param whatIfs plans kept decisions again
     * @param runs finds what other runs there are
     * @param clock for the times in the log
     */
    public WorkbenchModel(
            RunSettings settings,
            EnvironmentSpec environment,
            SessionCommands commands,
            Supplier<SessionFeed> feeds,
            WhatIfPlanner whatIfs,
            RunsViewModel runs,
            Clock clock) {
        this(settings, environment, commands, feeds, whatIfs, runs, clock, null);
    }

    /** @param demo whose agent it is that acts; null if the run trains */
    public WorkbenchModel(
            RunSettings settings,
            EnvironmentSpec environment,
            SessionCommands commands,
            Supplier<SessionFeed> feeds,
            WhatIfPlanner whatIfs,
            RunsViewModel runs,
            Clock clock,
            @Nullable DemoCard demo) {
        this.demo = demo;
        this.settings = settings;
        this.commands = commands;
        this.feeds = feeds;
        this.feed = feeds.get();
        this.runs = runs;
        selection = new SelectionModel(demo == null ? Mode.LIVE : Mode.DEMO);
        log = new LogViewModel(clock);
        controls = new RunControls(settings, environment, commands, words -> log.add(feed.decisions(), words));
        shown = new ShownDecision(settings, environment, selection, () -> feed, whatIfs);
        topBar = new TopBarViewModel(
                commands,
                selection,
                runName(settings.variant()),
                environment.task() + " on the " + environment.engine() + " engine",
                environment.approximation());
        decisions = new DecisionsViewModel(() -> feed.archive(), selection);
        trust = new TrustViewModel(
                () -> feed.archive(), selection, settings.actorCritic().discount());
        newRun = new NewRunViewModel(settings);
        presentation = new PresentationModel(selection.mode().get(), planner(), trust);
        curves.limit(0, settings.planner().costLimit());
        planner().settings().addListener((property, before, now) -> curves.limit(feed.decisions(), now.costLimit()));
        variant().variant().addListener((property, before, now) -> topBar.rename(runName(now)));
    }

    private String runName(Variant acting) {
        return (demo == null ? "" : "Demo: ") + acting.words() + ", seed " + settings.seed();
    }

    /** Takes what the session has said since the last call. */
    public void take(long nanoTime) {
        if (feeds.get() != feed) {
            feed = feeds.get();
            forget();
        }
        feed.takeStates().forEach(this::takeState);
        feed.takeNotices().forEach(line -> log.add(feed.decisions(), line));
        DecisionRecord decision = feed.takeDecision();
        if (decision != null) {
            takeDecision(decision, nanoTime);
        }
        curves.addEpisodes(feed.takeEpisodes());
        List<UpdateRecord> updates = feed.takeUpdates();
        if (!updates.isEmpty()) {
            curves.addUpdates(updates);
            imagination().learned(updates.get(updates.size() - 1).update());
        }
        shown.take();
        if (feed.takeRestored()) {
            decisions.grow();
            decisions.goToIndex(feed.archive().size() - 1);
        }
    }

    private void takeState(StateChange change) {
        topBar.show(change.state());
        Throwable error = change.error();
        if (change.state() == SessionState.FAILED || error != null) {
            trouble.show(error == null ? new IllegalStateException("The session gave no reason") : error);
            log.addTrouble(change.decision(), trouble.words());
        } else {
            trouble.show(null);
            log.add(change.decision(), "Session " + change.state().name().toLowerCase(Locale.ROOT));
        }
    }

    private void takeDecision(DecisionRecord decision, long nanoTime) {
        topBar.show(decision, nanoTime);
        decisions.grow();
        presentation.offer(decision, () -> feed.track().of(decision.episode()), nanoTime);
        shown.take(decision, nanoTime);
        if (decision.phase() != phase) {
            phase = decision.phase();
            log.add(
                    decision.decision(),
                    phase == Phase.EXPLORING ? "Exploring with random actions" : "The agent acts on its own plans");
        }
    }

    /** Shows the decision of a bundle as one of the past, which can be planned again with its own weights. */
    void open(DecisionBundle bundle, String name) {
        decisions.opened("Decision " + Numbers.count(bundle.decision().record().decision()) + ", opened from " + name
                + ": another run's, or this one's of another time.");
        shown.open(bundle);
    }

    /** What charts of the present decision lead back to. */
    ChartOrigin chartOrigin() {
        DecisionBundle opened = shown.opened();
        DecisionRecord live = shown.newest();
        if (opened != null) {
            return new ChartOrigin(
                    "opened from a file",
                    opened.settings().seed(),
                    opened.decision().record().decision(),
                    "");
        }
        long number = selection.decision().get();
        long newest = live == null ? 0 : live.decision();
        Path folder = feed.folder();
        return new ChartOrigin(
                folder == null ? topBar.runName().get() : folder.getFileName().toString(),
                settings.seed(),
                number == SelectionModel.NEWEST ? newest : number,
                "");
    }

    /** The discount γ that returns are counted with. */
    double discount() {
        return settings.actorCritic().discount();
    }

    /** Has the run plan with the settings of the what-if from its next decision on, and follows it. */
    public void applyWhatIf() {
        if (selection.mode().get() == Mode.WHAT_IF) {
            RunSettings wanted = controls.of(whatIf().planner(), whatIf().variant());
            selection.live();
            controls.change(wanted);
        }
    }

    /** Begins the presentation with the newest decision, at a pace for reading, or ends it. */
    void togglePresentation(long nanoTime) {
        selection.live();
        presentation.toggle();
        boolean presenting = presentation.presenting().get();
        commands.pace(presenting ? SessionCommands.READING_PACE : SessionCommands.USUAL_PACE);
        DecisionRecord live = shown.newest();
        if (presenting && live != null) {
            presentation.show(live, feed.track().of(live.episode()), nanoTime);
        }
    }

    private void forget() {
        shown.forget();
        decisions.grow();
        topBar.clear();
        trouble.show(null);
        presentation.clear();
        curves.clear();
        curves.limit(0, planner().settings().get().costLimit());
        phase = null;
        log.add(
                0,
                demo == null
                        ? "Run started again from nothing, with the planner as it is set now"
                        : "Demo started again, with the planner as it is set now");
    }

    /** Whose agent it is that acts; null if the run trains. */
    @Nullable
    DemoCard demo() {
        return demo;
    }

    /** What of the run can be changed. */
    RunControls controls() {
        return controls;
    }

    /** The decision that is looked at. */
    ShownDecision shown() {
        return shown;
    }

    public DecisionsViewModel decisions() {
        return decisions;
    }

    public WhatIfViewModel whatIf() {
        return shown.whatIf();
    }

    public TrustViewModel trust() {
        return trust;
    }

    public SensitivityViewModel sensitivity() {
        return shown.sensitivity();
    }

    public BeliefViewModel belief() {
        return shown.belief();
    }

    public RunsViewModel runs() {
        return runs;
    }

    public NewRunViewModel newRun() {
        return newRun;
    }

    PresentationModel presentation() {
        return presentation;
    }

    public SelectionModel selection() {
        return selection;
    }

    public TopBarViewModel topBar() {
        return topBar;
    }

    public TroubleViewModel trouble() {
        return trouble;
    }

    public PlannerViewModel planner() {
        return controls.planner();
    }

    public VariantViewModel variant() {
        return controls.variant();
    }

    public ImaginationViewModel imagination() {
        return shown.imagination();
    }

    public SearchViewModel search() {
        return shown.search();
    }

    public CurvesViewModel curves() {
        return curves;
    }

    public LogViewModel log() {
        return log;
    }
}
