package safedreamer.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.Finding;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.SearchDetectors;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.WhatIfResult;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.demo.DemoCard;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.training.DecisionRecord;
import safedreamer.training.LearningSettings;
import safedreamer.training.Phase;
import safedreamer.training.Replanned;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.SetupText;
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
import safedreamer.workbench.planner.ParameterChange;
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

    /** A sentence that changes with every decision cannot be read. */
    private static final long SHORTEST_GAP_BETWEEN_FINDINGS = 1_500_000_000;

    private final SessionCommands commands;
    private final Supplier<SessionFeed> feeds;
    private final SelectionModel selection;
    private final TopBarViewModel topBar;
    private final TroubleViewModel trouble = new TroubleViewModel();
    private final PlannerViewModel planner;
    private final VariantViewModel variant;
    private final RunSettings settings;
    private final @Nullable DemoCard demo;
    private final ImaginationViewModel imagination;
    private final SearchViewModel search;
    private final CurvesViewModel curves = new CurvesViewModel();
    private final LogViewModel log;
    private final DecisionsViewModel decisions;
    private final WhatIfViewModel whatIf;
    private final SwitchedPlanner whatIfs;
    private @Nullable OpenedBundle opened;
    private final ImaginationViewModel sceneA;
    private final ImaginationViewModel sceneB;
    private final SettingsHistory history;
    private final TrustViewModel trust;
    private final SensitivityViewModel sensitivity;
    private final NewRunViewModel newRun;
    private final BeliefViewModel belief;
    private final RunsViewModel runs;
    private final PresentationModel presentation;
    private boolean changing;
    private long detected;
    private SessionFeed feed;
    private @Nullable DecisionRecord newest;
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
        this.selection = new SelectionModel(demo == null ? Mode.LIVE : Mode.DEMO);
        this.settings = settings;
        this.commands = commands;
        this.feeds = feeds;
        this.feed = feeds.get();
        this.whatIfs = new SwitchedPlanner(whatIfs);
        this.runs = runs;
        this.log = new LogViewModel(clock);
        this.topBar = new TopBarViewModel(
                commands,
                selection,
                runName(settings.variant()),
                environment.task() + " on the " + environment.engine() + " engine",
                environment.approximation());
        this.planner = new PlannerViewModel(
                settings.planner(), environment.episodeDecisions(), this::changePlanner, this::logChange);
        this.planner.use(settings.variant(), settings.model().costHeads());
        this.variant = new VariantViewModel(settings.variant(), this::changeVariant);
        long exploring = exploring(settings.learning(), environment);
        int pretraining = settings.learning().pretrainUpdates();
        this.imagination = new ImaginationViewModel(selection, exploring, pretraining);
        this.sceneA = new ImaginationViewModel(selection, exploring, pretraining);
        this.sceneB = new ImaginationViewModel(selection, exploring, pretraining);
        this.search = new SearchViewModel(selection);
        this.decisions = new DecisionsViewModel(() -> feed.archive(), selection);
        this.whatIf = new WhatIfViewModel(
                selection,
                this.whatIfs,
                settings.planner(),
                environment.episodeDecisions(),
                settings.model().costHeads(),
                this::showWhatIf);
        this.trust = new TrustViewModel(
                () -> feed.archive(), selection, settings.actorCritic().discount());
        this.sensitivity = new SensitivityViewModel(this.whatIfs);
        this.newRun = new NewRunViewModel(settings);
        this.belief = new BeliefViewModel(selection, this.whatIfs, this::archive, environment);
        this.history = new SettingsHistory(settings);
        this.presentation = new PresentationModel(selection.mode().get(), planner, trust);
        sceneA.closeUp().bindBidirectional(imagination.closeUp());
        sceneB.closeUp().bindBidirectional(imagination.closeUp());
        selection.decision().addListener((property, before, now) -> showLookedAt());
        curves.limit(0, settings.planner().costLimit());
    }

    private String runName(Variant acting) {
        return (demo == null ? "" : "Demo: ") + acting.words() + ", seed " + settings.seed();
    }

    private static long exploring(LearningSettings learning, EnvironmentSpec environment) {
        return (long) learning.exploringEpisodes()
                * Math.min(learning.exploringDecisions(), environment.episodeDecisions());
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
            imagination.learned(updates.get(updates.size() - 1).update());
        }
        whatIf.take();
        belief.take();
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
        newest = decision;
        topBar.show(decision, nanoTime);
        decisions.grow();
        if (presentation.wants(decision, nanoTime)) {
            presentation.show(decision, feed.track().of(decision.episode()), nanoTime);
        }
        if (selection.followsNewest().get()) {
            showNewest(decision);
            if (nanoTime - detected >= SHORTEST_GAP_BETWEEN_FINDINGS) {
                detected = nanoTime;
                search.find(findings(decision));
            }
        }
        if (decision.phase() != phase) {
            phase = decision.phase();
            log.add(
                    decision.decision(),
                    phase == Phase.EXPLORING ? "Exploring with random actions" : "The agent acts on its own plans");
        }
    }

    /** Of the run whose decision is looked at; of one opened from a file nothing else is known. */
    private DecisionArchive archive() {
        OpenedBundle present = opened;
        return present == null ? feed.archive() : present.alone();
    }

    private List<Finding> findings(DecisionRecord decision) {
        PlanTrace trace = decision.trace();
        return trace == null ? List.of() : new SearchDetectors(archive()).look(decision.decision(), trace);
    }

    private void showNewest(DecisionRecord decision) {
        imagination.show(decision, feed.track().of(decision.episode()));
        search.show(decision);
        belief.show(decision, "");
    }

    private void showLookedAt() {
        long number = selection.decision().get();
        DecisionRecord live = newest;
        if (number != SelectionModel.OPENED) {
            whatIfs.back();
            opened = null;
        }
        if (number == SelectionModel.NEWEST) {
            whatIf.turnTo(null);
            sensitivity.turnTo(null);
            if (live != null) {
                showNewest(live);
                search.find(findings(live));
            }
            return;
        }
        KeptDecision kept = lookedAt();
        whatIf.turnTo(kept);
        sensitivity.turnTo(kept);
        if (kept == null) {
            search.find(List.of());
            imagination.showNothing("Of this decision only its numbers are kept.");
            search.showNothing("Of this decision only its numbers are kept.");
            belief.showNothing("Of this decision only its numbers are kept.");
        } else {
            showKept(kept);
        }
    }

    /** The decision of the past that is looked at, with all that is left of it; null if there is none. */
    @Nullable
    KeptDecision lookedAt() {
        OpenedBundle present = opened;
        return present == null
                ? feed.archive().find(selection.decision().get())
                : present.bundle().decision();
    }

    /** Shows the decision of a bundle as one of the past, which can be planned again with its own weights. */
    void open(DecisionBundle bundle, String name) {
        if (selection.decision().get() == SelectionModel.OPENED) {
            selection.live();
        }
        opened = new OpenedBundle(bundle, new DecisionArchive());
        whatIfs.open(bundle);
        decisions.opened("Decision " + Numbers.count(bundle.decision().record().decision()) + ", opened from " + name
                + ": another run's, or this one's of another time.");
        selection.lookAt(SelectionModel.OPENED);
    }

    /** Hands a decision over with its weights, on another thread. */
    void bundle(KeptDecision kept, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble) {
        whatIfs.bundle(kept, onBundle, onTrouble);
    }

    /** The newest decision of the run; null before the first. */
    @Nullable
    DecisionRecord newest() {
        return newest;
    }

    /** The run's decisions; of one opened from a file nothing but itself. */
    DecisionArchive decisionsKnown() {
        return archive();
    }

    /** The run's settings as they are now. */
    RunSettings present() {
        return settings.withPlanner(planner.settings().get())
                .withVariant(variant.variant().get());
    }

    /**
     * Takes over what a text says of the planner and the variant.
     *
     * @return what of it cannot be taken over while the run goes on; empty if nothing
     * @throws safedreamer.settings.UserError if the text cannot be understood
     */
    String adoptSetup(String text) {
        RunSettings before = present();
        RunSettings wanted = SetupText.read(text, before);
        change(wanted);
        return ParameterTable.of(RunSettings.class).differences(present(), wanted).stream()
                .map(row -> row.key())
                .collect(Collectors.joining(", "));
    }

    /** What charts of the present decision lead back to. */
    ChartOrigin chartOrigin() {
        OpenedBundle present = opened;
        DecisionRecord live = newest;
        RunSettings of = present == null ? settings : present.bundle().settings();
        long number = selection.decision().get();
        long decision = present != null
                ? present.bundle().decision().record().decision()
                : number == SelectionModel.NEWEST ? live == null ? 0 : live.decision() : number;
        Path folder = feed.folder();
        String run =
                folder == null ? topBar.runName().get() : folder.getFileName().toString();
        return new ChartOrigin(present == null ? run : "opened from a file", of.seed(), decision, "");
    }

    /** The discount γ that returns are counted with. */
    double discount() {
        return settings.actorCritic().discount();
    }

    private void showKept(KeptDecision kept) {
        DecisionRecord record = kept.record();
        String remark = kept.thinned() ? "Its search was given up to save memory: press W to plan it again." : "";
        PlannerSettings used = kept.settings();
        int horizon = used == null ? 0 : used.horizon();
        imagination.show(
                record, archive().track(record.decision()), archive().ahead(record.decision(), horizon), remark);
        search.show(record, remark);
        belief.show(record, remark);
        search.find(findings(record));
    }

    private void showWhatIf(@Nullable WhatIfResult answer) {
        if (answer == null) {
            sceneA.clear();
            sceneB.clear();
            KeptDecision asItWas = lookedAt();
            if (asItWas != null) {
                showKept(asItWas);
            }
            return;
        }
        DecisionRecord record = answer.request().decision().record();
        float[] track = archive().track(record.decision());
        int horizon = answer.a().trace().settings().horizon();
        float[] came = archive().ahead(record.decision(), horizon);
        sceneA.show(replanned(record, answer.a()), track, came, "");
        sceneB.show(replanned(record, answer.b()), track, new float[0], "");
        PlanTrace a = answer.a().trace();
        PlanTrace b = answer.b().trace();
        boolean showsB = whatIf.showsB().get();
        search.compare(showsB ? b : a, showsB ? a : b);
        belief.show(replanned(record, showsB ? answer.b() : answer.a()), "");
        search.find(new SearchDetectors(archive()).look(record.decision(), showsB ? b : a));
    }

    private static DecisionRecord replanned(DecisionRecord record, Replanned again) {
        return record.withSearch(again.trace(), again.paths(), again.trace().action());
    }

    /** Asks what if of the decision that is looked at; of the newest if none is. */
    public void askWhatIf() {
        DecisionRecord live = newest;
        if (selection.followsNewest().get() && live != null) {
            selection.lookAt(live.decision());
        }
        whatIf.ask();
    }

    /** Has the run plan with the settings of the what-if from its next decision on, and follows it. */
    public void applyWhatIf() {
        if (selection.mode().get() == Mode.WHAT_IF) {
            RunSettings wanted = settings.withPlanner(
                            whatIf.planner().settings().get())
                    .withVariant(whatIf.variant().variant().get());
            selection.live();
            change(wanted);
        }
    }

    /** Begins the presentation with the newest decision, at a pace for reading, or ends it. */
    void togglePresentation(long nanoTime) {
        selection.live();
        presentation.toggle();
        boolean presenting = presentation.presenting().get();
        commands.pace(presenting ? SessionCommands.READING_PACE : SessionCommands.USUAL_PACE);
        DecisionRecord live = newest;
        if (presenting && live != null) {
            presentation.show(live, feed.track().of(live.episode()), nanoTime);
        }
    }

    /** Takes the last change of the run's settings back; false if there is none. */
    public boolean undo() {
        return adopt(history.undo());
    }

    /** Makes the change again that was taken back last; false if there is none. */
    public boolean redo() {
        return adopt(history.redo());
    }

    private boolean adopt(@Nullable RunSettings before) {
        if (before == null) {
            return false;
        }
        change(before);
        return true;
    }

    /** Takes planner and variant over, in one change: it is taken back as one, too. */
    private void change(RunSettings wanted) {
        changing = true;
        variant.choose(wanted.variant());
        planner.adopt(wanted.planner());
        changing = false;
        remember();
    }

    private void remember() {
        if (!changing) {
            history.record(present());
        }
    }

    private void forget() {
        newest = null;
        selection.live();
        whatIf.turnTo(null);
        whatIfs.forgetWeights();
        sensitivity.turnTo(null);
        search.find(List.of());
        decisions.grow();
        topBar.clear();
        trouble.show(null);
        imagination.clear();
        search.clear();
        belief.showNothing("Waiting for the first decision.");
        presentation.clear();
        curves.clear();
        curves.limit(0, planner.settings().get().costLimit());
        phase = null;
        log.add(
                0,
                demo == null
                        ? "Run started again from nothing, with the planner as it is set now"
                        : "Demo started again, with the planner as it is set now");
    }

    private void changePlanner(PlannerSettings changed) {
        commands.changePlanner(changed);
        curves.limit(feed.decisions(), changed.costLimit());
    }

    private void changeVariant(Variant changed) {
        commands.changeVariant(changed);
        planner.use(changed, settings.model().costHeads());
        topBar.rename(runName(changed));
        log.add(feed.decisions(), "Variant " + changed.words() + ", at the next decision");
        remember();
    }

    private void logChange(ParameterChange change) {
        log.add(feed.decisions(), change.words());
        remember();
    }

    /** Whose agent it is that acts; null if the run trains. */
    @Nullable
    DemoCard demo() {
        return demo;
    }

    public DecisionsViewModel decisions() {
        return decisions;
    }

    public WhatIfViewModel whatIf() {
        return whatIf;
    }

    public TrustViewModel trust() {
        return trust;
    }

    public SensitivityViewModel sensitivity() {
        return sensitivity;
    }

    public BeliefViewModel belief() {
        return belief;
    }

    public RunsViewModel runs() {
        return runs;
    }

    /** A of a what-if, drawn. */
    ImaginationViewModel sceneA() {
        return sceneA;
    }

    /** B of a what-if, drawn. */
    ImaginationViewModel sceneB() {
        return sceneB;
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
        return planner;
    }

    public VariantViewModel variant() {
        return variant;
    }

    public ImaginationViewModel imagination() {
        return imagination;
    }

    public SearchViewModel search() {
        return search;
    }

    public CurvesViewModel curves() {
        return curves;
    }

    public LogViewModel log() {
        return log;
    }
}
