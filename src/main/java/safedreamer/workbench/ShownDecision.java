package safedreamer.workbench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionBundle;
import safedreamer.decision.Finding;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.SearchDetectors;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.WhatIfResult;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.DecisionRecord;
import safedreamer.training.LearningSettings;
import safedreamer.training.Replanned;
import safedreamer.training.RunSettings;
import safedreamer.workbench.belief.BeliefViewModel;
import safedreamer.workbench.bridge.SessionFeed;
import safedreamer.workbench.imagination.ImaginationViewModel;
import safedreamer.workbench.search.SearchViewModel;
import safedreamer.workbench.selection.SelectionModel;
import safedreamer.workbench.sensitivity.SensitivityViewModel;
import safedreamer.workbench.whatif.WhatIfViewModel;

/**
 * The decision that is looked at, in all panels that show one: the newest of the run, one of its past, one from a file, or one
 * that was planned again. Used on the JavaFX thread.
 */
final class ShownDecision {

    /** A sentence that changes with every decision cannot be read. */
    private static final long SHORTEST_GAP_BETWEEN_FINDINGS = 1_500_000_000;

    private static final String NUMBERS_ALONE = "Of this decision only its numbers are kept.";

    private final SelectionModel selection;
    private final Supplier<SessionFeed> feed;
    private final SwitchedPlanner whatIfs;
    private final ImaginationViewModel imagination;
    private final ImaginationViewModel sceneA;
    private final ImaginationViewModel sceneB;
    private final SearchViewModel search;
    private final BeliefViewModel belief;
    private final WhatIfViewModel whatIf;
    private final SensitivityViewModel sensitivity;
    private @Nullable DecisionRecord newest;
    private @Nullable OpenedBundle opened;
    private long detected;

    /**
     * @param feed what the present session says
     * @param planner plans kept decisions again
     */
    ShownDecision(
            RunSettings settings,
            EnvironmentSpec environment,
            SelectionModel selection,
            Supplier<SessionFeed> feed,
            WhatIfPlanner planner) {
        this.selection = selection;
        this.feed = feed;
        whatIfs = new SwitchedPlanner(planner);
        long exploring = exploring(settings.learning(), environment);
        int pretraining = settings.learning().pretrainUpdates();
        imagination = new ImaginationViewModel(selection, exploring, pretraining);
        sceneA = new ImaginationViewModel(selection, exploring, pretraining);
        sceneB = new ImaginationViewModel(selection, exploring, pretraining);
        sceneA.closeUp().bindBidirectional(imagination.closeUp());
        sceneB.closeUp().bindBidirectional(imagination.closeUp());
        search = new SearchViewModel(selection);
        belief = new BeliefViewModel(selection, whatIfs, this::archive, environment);
        whatIf = new WhatIfViewModel(
                selection,
                whatIfs,
                settings.planner(),
                environment.episodeDecisions(),
                settings.model().costHeads(),
                this::showWhatIf);
        sensitivity = new SensitivityViewModel(whatIfs);
        selection.decision().addListener((property, before, now) -> showLookedAt());
    }

    private static long exploring(LearningSettings learning, EnvironmentSpec environment) {
        return (long) learning.exploringEpisodes()
                * Math.min(learning.exploringDecisions(), environment.episodeDecisions());
    }

    ImaginationViewModel imagination() {
        return imagination;
    }

    /** A of a what-if, drawn. */
    ImaginationViewModel sceneA() {
        return sceneA;
    }

    /** B of a what-if, drawn. */
    ImaginationViewModel sceneB() {
        return sceneB;
    }

    SearchViewModel search() {
        return search;
    }

    BeliefViewModel belief() {
        return belief;
    }

    WhatIfViewModel whatIf() {
        return whatIf;
    }

    SensitivityViewModel sensitivity() {
        return sensitivity;
    }

    /** The newest decision of the run; null before the first. */
    @Nullable
    DecisionRecord newest() {
        return newest;
    }

    /** The one from a file that is looked at; null if none is. */
    @Nullable
    DecisionBundle opened() {
        OpenedBundle present = opened;
        return present == null ? null : present.bundle();
    }

    /** Of the run whose decision is looked at; of one from a file nothing else is known. */
    DecisionArchive archive() {
        OpenedBundle present = opened;
        return present == null ? feed.get().archive() : present.alone();
    }

    /** The decision of the past that is looked at, with all that is left of it; null if there is none. */
    @Nullable
    KeptDecision lookedAt() {
        OpenedBundle present = opened;
        return present == null
                ? feed.get().archive().find(selection.decision().get())
                : present.bundle().decision();
    }

    /** Shows what was planned again since the last call. */
    void take() {
        whatIf.take();
        belief.take();
    }

    /** The run has decided once more. */
    void take(DecisionRecord decision, long nanoTime) {
        newest = decision;
        if (selection.followsNewest().get()) {
            showNewest(decision);
            if (nanoTime - detected >= SHORTEST_GAP_BETWEEN_FINDINGS) {
                detected = nanoTime;
                search.find(findings(decision));
            }
        }
    }

    /** Shows the decision of a bundle as one of the past, which can be planned again with its own weights. */
    void open(DecisionBundle bundle) {
        if (selection.decision().get() == SelectionModel.OPENED) {
            selection.live();
        }
        opened = new OpenedBundle(bundle, new DecisionArchive());
        whatIfs.open(bundle);
        selection.lookAt(SelectionModel.OPENED);
    }

    /** Hands a decision over with its weights, on another thread. */
    void bundle(KeptDecision kept, Consumer<DecisionBundle> onBundle, Consumer<RuntimeException> onTrouble) {
        whatIfs.bundle(kept, onBundle, onTrouble);
    }

    /** Asks what if of the decision that is looked at; of the newest if none is. */
    void askWhatIf() {
        DecisionRecord live = newest;
        if (selection.followsNewest().get() && live != null) {
            selection.lookAt(live.decision());
        }
        whatIf.ask();
    }

    /** Another session begins, with other weights. */
    void forget() {
        newest = null;
        selection.live();
        whatIf.turnTo(null);
        whatIfs.forgetWeights();
        sensitivity.turnTo(null);
        imagination.clear();
        search.find(List.of());
        search.clear();
        belief.showNothing("Waiting for the first decision.");
    }

    private List<Finding> findings(DecisionRecord decision) {
        PlanTrace trace = decision.trace();
        return trace == null ? List.of() : new SearchDetectors(archive()).look(decision.decision(), trace);
    }

    private void showNewest(DecisionRecord decision) {
        imagination.show(decision, feed.get().track().of(decision.episode()));
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
            imagination.showNothing(NUMBERS_ALONE);
            search.showNothing(NUMBERS_ALONE);
            belief.showNothing(NUMBERS_ALONE);
        } else {
            showKept(kept);
        }
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
}
