package safedreamer.workbench.whatif;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;
import safedreamer.decision.Difference;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.PlanOutcome;
import safedreamer.decision.SeedBand;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.WhatIfRequest;
import safedreamer.decision.WhatIfResult;
import safedreamer.planning.PlannerSettings;
import safedreamer.workbench.bridge.LatestValue;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.planner.VariantViewModel;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** The question asked of a kept decision, and its answer as far as it is known. Used on the JavaFX thread. */
public final class WhatIfViewModel {

    private final SelectionModel selection;
    private final WhatIfPlanner whatIfs;
    private final PlannerViewModel planner;
    private final VariantViewModel variant = new VariantViewModel(Variant.OSRP, chosen -> take(chosen));
    private final int costHeads;
    private final Consumer<@Nullable WhatIfResult> onAnswer;
    private final LatestValue<WhatIfResult> answers = new LatestValue<>();
    private final LatestValue<RuntimeException> troubles = new LatestValue<>();
    private final ReadOnlyObjectWrapper<@Nullable KeptDecision> decision =
            new ReadOnlyObjectWrapper<>(this, "decision");
    private final ReadOnlyObjectWrapper<@Nullable WhatIfResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper footing = new ReadOnlyStringWrapper(this, "footing", "");
    private final ReadOnlyStringWrapper luckSentence = new ReadOnlyStringWrapper(this, "luckSentence", "");
    private final ReadOnlyBooleanWrapper askable = new ReadOnlyBooleanWrapper(this, "askable");
    private final BooleanProperty showsB = new SimpleBooleanProperty(this, "showsB", true);

    /**
     * @param settings to begin with
     * @param episodeDecisions L
     * @param costHeads M of the world model
     * @param onAnswer hears of every answer, and of null when the question is taken back
     */
    public WhatIfViewModel(
            SelectionModel selection,
            WhatIfPlanner whatIfs,
            PlannerSettings settings,
            int episodeDecisions,
            int costHeads,
            Consumer<@Nullable WhatIfResult> onAnswer) {
        this.selection = selection;
        this.whatIfs = whatIfs;
        this.costHeads = costHeads;
        this.onAnswer = onAnswer;
        planner = new PlannerViewModel(settings, episodeDecisions, changed -> ask(), change -> {});
        showsB.addListener((property, before, now) -> onAnswer.accept(result.get()));
    }

    /** The settings of B, as they are edited. */
    public PlannerViewModel planner() {
        return planner;
    }

    /** As which variant B is planned. */
    public VariantViewModel variant() {
        return variant;
    }

    private void take(Variant chosen) {
        planner.use(chosen, costHeads);
        ask();
    }

    /** The answer; null while nothing is asked, or nothing is known yet. */
    public ReadOnlyObjectProperty<@Nullable WhatIfResult> result() {
        return result.getReadOnlyProperty();
    }

    /** The difference in words. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** What the answer rests on. */
    public ReadOnlyStringProperty footing() {
        return footing.getReadOnlyProperty();
    }

    /** What other seeds say. */
    public ReadOnlyStringProperty luckSentence() {
        return luckSentence.getReadOnlyProperty();
    }

    /** Whether the search panel shows B, not A. */
    public BooleanProperty showsB() {
        return showsB;
    }

    /** Whether the decision that is looked at can be planned again. */
    public ReadOnlyBooleanProperty askable() {
        return askable.getReadOnlyProperty();
    }

    /** Turns to another decision, or to none; nothing is asked of it yet. */
    public void turnTo(@Nullable KeptDecision next) {
        forgetAnswer();
        decision.set(next);
        askable.set(next != null && next.replannable());
        PlannerSettings settings = next == null ? null : next.settings();
        if (next != null && settings != null) {
            variant.open(searching(next));
            planner.use(searching(next), costHeads);
            planner.open(settings);
        }
    }

    /** Asks with the settings as they are now. */
    public void ask() {
        KeptDecision present = decision.get();
        if (present == null || !present.replannable()) {
            return;
        }
        selection.whatIf();
        sentence.set("Planning …");
        WhatIfRequest request = new WhatIfRequest(
                present, planner.settings().get(), variant.variant().get());
        whatIfs.ask(request, answers::offer, troubles::offer);
    }

    private static Variant searching(KeptDecision present) {
        Variant decidedBy = present.record().variant();
        return decidedBy.searches() ? decidedBy : Variant.OSRP;
    }

    /** Takes the question back: the decision as it was. */
    public void takeBack() {
        KeptDecision present = decision.get();
        if (selection.mode().get() == Mode.WHAT_IF && present != null) {
            selection.lookAt(present.record().decision());
            turnTo(present);
        }
    }

    /** Takes what has been planned since. */
    public void take() {
        WhatIfResult next = answers.take();
        if (next != null && isAsked(next)) {
            show(next);
        }
        RuntimeException trouble = troubles.take();
        if (trouble != null && selection.mode().get() == Mode.WHAT_IF) {
            sentence.set("This could not be planned: " + trouble.getMessage());
        }
    }

    private boolean isAsked(WhatIfResult answer) {
        KeptDecision present = decision.get();
        return selection.mode().get() == Mode.WHAT_IF
                && present != null
                && present.record().decision() == answer.decision()
                && answer.request().variant() == variant.variant().get()
                && answer.settings().equals(planner.settings().get());
    }

    private void show(WhatIfResult next) {
        WhatIfResult before = result.get();
        result.set(next);
        Difference difference = next.difference();
        sentence.set(difference.sentence());
        footing.set(next.footing());
        luckSentence.set(wordsOf(next.luck()));
        if (before == null || before.luck().seeds() >= next.luck().seeds()) {
            onAnswer.accept(next);
        }
    }

    private static String wordsOf(SeedBand luck) {
        int seeds = luck.seeds();
        return seeds == 0
                ? "Other seeds: planning …"
                : "With " + seeds + (seeds == 1 ? " other seed" : " other seeds") + " B's return is higher in "
                        + luck.higher(PlanOutcome::expectedReturn) + ", its cost in "
                        + luck.higher(PlanOutcome::expectedCost) + ".";
    }

    private void forgetAnswer() {
        whatIfs.giveUpWhatIf();
        answers.take();
        troubles.take();
        if (result.get() != null) {
            result.set(null);
            onAnswer.accept(null);
        }
        sentence.set("");
        footing.set("");
        luckSentence.set("");
    }
}
