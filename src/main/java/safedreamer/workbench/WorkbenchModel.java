package safedreamer.workbench;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.DecisionRecord;
import safedreamer.training.LearningSettings;
import safedreamer.training.Phase;
import safedreamer.training.RunSettings;
import safedreamer.training.SessionState;
import safedreamer.training.UpdateRecord;
import safedreamer.workbench.bridge.SessionCommands;
import safedreamer.workbench.bridge.SessionFeed;
import safedreamer.workbench.bridge.StateChange;
import safedreamer.workbench.curves.CurvesViewModel;
import safedreamer.workbench.imagination.ImaginationViewModel;
import safedreamer.workbench.log.LogViewModel;
import safedreamer.workbench.planner.ParameterChange;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.planner.VariantViewModel;
import safedreamer.workbench.search.SearchViewModel;
import safedreamer.workbench.selection.SelectionModel;
import safedreamer.workbench.topbar.TopBarViewModel;
import safedreamer.workbench.topbar.TroubleViewModel;

/** All that the window knows: one view model a panel, and what carries records to them. Used on the JavaFX thread. */
public final class WorkbenchModel {

    private final SessionCommands commands;
    private final Supplier<SessionFeed> feeds;
    private final SelectionModel selection = new SelectionModel();
    private final TopBarViewModel topBar;
    private final TroubleViewModel trouble = new TroubleViewModel();
    private final PlannerViewModel planner;
    private final VariantViewModel variant;
    private final RunSettings settings;
    private final ImaginationViewModel imagination;
    private final SearchViewModel search;
    private final CurvesViewModel curves = new CurvesViewModel();
    private final LogViewModel log;
    private SessionFeed feed;
    private @Nullable Phase phase;

    /**
     * @param feeds gives what the present session says; another one after a restart
     * @param clock for the times in the log
     */
    public WorkbenchModel(
            RunSettings settings,
            EnvironmentSpec environment,
            SessionCommands commands,
            Supplier<SessionFeed> feeds,
            Clock clock) {
        this.settings = settings;
        this.commands = commands;
        this.feeds = feeds;
        this.feed = feeds.get();
        this.log = new LogViewModel(clock);
        this.topBar = new TopBarViewModel(
                commands,
                selection,
                runName(settings.variant()),
                environment.task() + " on the " + environment.engine() + " engine");
        this.planner = new PlannerViewModel(
                settings.planner(), environment.episodeDecisions(), this::changePlanner, this::logChange);
        this.planner.use(settings.variant(), settings.model().costHeads());
        this.variant = new VariantViewModel(settings.variant(), this::changeVariant);
        this.imagination = new ImaginationViewModel(
                selection,
                exploring(settings.learning(), environment),
                settings.learning().pretrainUpdates());
        this.search = new SearchViewModel(selection);
        curves.limit(0, settings.planner().costLimit());
    }

    private String runName(Variant acting) {
        return acting.words() + ", seed " + settings.seed();
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
        imagination.show(decision, feed.track().of(decision.episode()));
        search.show(decision);
        if (decision.phase() != phase) {
            phase = decision.phase();
            log.add(
                    decision.decision(),
                    phase == Phase.EXPLORING ? "Exploring with random actions" : "The agent acts on its own plans");
        }
    }

    private void forget() {
        topBar.clear();
        trouble.show(null);
        imagination.clear();
        search.clear();
        curves.clear();
        curves.limit(0, planner.settings().get().costLimit());
        phase = null;
        log.add(0, "Run started again from nothing, with the planner as it is set now");
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
    }

    private void logChange(ParameterChange change) {
        log.add(feed.decisions(), change.words());
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
