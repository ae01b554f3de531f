package safedreamer.workbench.belief;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.Came;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.KeptDecision;
import safedreamer.decision.ObservationError;
import safedreamer.decision.UnfoldRequest;
import safedreamer.decision.Unfolded;
import safedreamer.decision.WhatIfPlanner;
import safedreamer.decision.chart.BeliefFigure;
import safedreamer.decision.chart.ChartOrigin;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.figure.Chart;
import safedreamer.figure.Palette;
import safedreamer.imagination.UnfoldedFuture;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.training.ImaginedPaths;
import safedreamer.workbench.bridge.LatestValue;
import safedreamer.workbench.selection.SelectionModel;

/**
 * What the agent expected to see along the future that is pointed at, else along the plan, else along the actions that were
 * taken; and what came. Used on the JavaFX thread.
 */
public final class BeliefViewModel {

    /** Decisions before the present that are shown. */
    static final int PAST = 2;

    /** What is looked at: a decision with its search, and the plan where it was unfolded when it was made. */
    private record Looked(
            DecisionRecord record,
            PlanTrace trace,
            @Nullable UnfoldedFuture plan) {}

    /** Whose future is wanted: two that are equal are the same one. */
    private record Wanted(boolean taken, int candidate, int iteration) {}

    /** What has been asked for and is not answered yet. */
    private record Asked(UnfoldRequest request, Wanted wanted, Looked looked) {}

    private final SelectionModel selection;
    private final WhatIfPlanner unfolder;
    private final Supplier<DecisionArchive> archives;
    private final EnvironmentSpec environment;
    private final ObservationError error;
    private final LatestValue<Unfolded> answers = new LatestValue<>();
    private final LatestValue<RuntimeException> troubles = new LatestValue<>();
    private final BooleanProperty taken = new SimpleBooleanProperty(this, "taken", false);
    private final ReadOnlyBooleanWrapper takenKnown = new ReadOnlyBooleanWrapper(this, "takenKnown", false);
    private final ReadOnlyObjectWrapper<@Nullable BeliefPicture> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private @Nullable Looked looked;
    private @Nullable Asked asked;
    private boolean again;
    private int archived;
    private String nothing = "";

    /**
     * @param unfolder unfolds futures that were not unfolded when they were imagined
     * @param archives gives the present run's decisions; others after a restart
     */
    public BeliefViewModel(
            SelectionModel selection,
            WhatIfPlanner unfolder,
            Supplier<DecisionArchive> archives,
            EnvironmentSpec environment) {
        this.selection = selection;
        this.unfolder = unfolder;
        this.archives = archives;
        this.environment = environment;
        error = new ObservationError(environment.layout());
        selection.trajectory().addListener((property, before, now) -> update());
        selection.iteration().addListener((property, before, now) -> update());
        selection.step().addListener((property, before, now) -> describe());
        taken.addListener((property, before, now) -> update());
    }

    EnvironmentSpec environment() {
        return environment;
    }

    /**
     * Looks at a decision; without a search there is nothing to see.
     *
     * @param record with its own search, or with another one in its place
     * @param why there is none where there was one; empty to say so plainly
     */
    public void show(DecisionRecord record, String why) {
        PlanTrace trace = record.trace();
        ImaginedPaths paths = record.paths();
        UnfoldedFuture plan = paths == null ? null : paths.unfoldedPlan();
        nothing = why.isEmpty() ? "This decision was made without a search." : why;
        looked = trace == null ? null : new Looked(record, trace, plan);
        update();
    }

    /** Looks at nothing. */
    public void showNothing(String why) {
        nothing = why;
        looked = null;
        update();
    }

    /** Whether the actions that were taken are followed, not the plan: what differs then is the world model's error alone. */
    public BooleanProperty taken() {
        return taken;
    }

    /** Whether it is known what was done after the decision. */
    public ReadOnlyBooleanProperty takenKnown() {
        return takenKnown.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable BeliefPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    ObservationError error() {
        return error;
    }

    /** What is shown, described; null while that is nothing. */
    public @Nullable Chart chart(Palette palette, ChartOrigin origin) {
        BeliefPicture shown = picture.get();
        return shown == null
                ? null
                : BeliefFigure.of(shown.title(), shown.future(), shown.came(), error, palette, origin);
    }

    /** Takes what has been unfolded, and what has come, since the last call. */
    public void take() {
        Unfolded answer = answers.take();
        RuntimeException trouble = troubles.take();
        Asked pending = asked;
        if (pending != null && answer != null && answer.request().equals(pending.request())) {
            asked = null;
            if (pending.wanted().equals(wanted()) && (live() || pending.looked().equals(looked))) {
                put(pending.looked(), titleOf(pending.wanted()), answer.future(), remarkOn(pending.looked(), answer));
            }
        } else if (pending != null && trouble != null) {
            asked = null;
            picture.set(null);
            nothing = "This future could not be unfolded: " + trouble.getMessage();
            describe();
        }
        if (asked == null && again) {
            again = false;
            update();
        }
        grow();
    }

    /** What comes after a decision of the past goes on coming while it is looked at. */
    private void grow() {
        int size = archives.get().size();
        BeliefPicture shown = picture.get();
        if (size == archived || live() || shown == null) {
            return;
        }
        archived = size;
        boolean more = shown.came().known() < shown.horizon() || (taken.get() && wanted().taken());
        if (more) {
            update();
        }
    }

    private boolean live() {
        return selection.mode().get().followsNewest();
    }

    private Wanted wanted() {
        Looked present = looked;
        int candidate = selection.trajectory().get();
        int index = present == null
                ? 0
                : selection.iterationIndex(present.trace().iterations().size());
        if (present != null
                && candidate >= 0
                && candidate < present.trace().iterations().get(index).candidates()) {
            return new Wanted(false, candidate, index);
        }
        return new Wanted(taken.get() && takenKnown.get(), SelectionModel.NONE, 0);
    }

    private static String titleOf(Wanted wanted) {
        return wanted.candidate() != SelectionModel.NONE
                ? "Future " + (wanted.candidate() + 1)
                : wanted.taken() ? "The actions taken" : "The plan";
    }

    private void update() {
        Looked present = looked;
        if (present == null) {
            takenKnown.set(false);
            picture.set(null);
            describe();
            return;
        }
        Came came = came(present, present.trace().settings().horizon());
        takenKnown.set(!live() && came.taken() > 0);
        Wanted wanted = wanted();
        UnfoldedFuture plan = present.plan();
        if (plan != null && !wanted.taken() && wanted.candidate() == SelectionModel.NONE) {
            put(present, titleOf(wanted), plan, "");
            return;
        }
        if (asked != null) {
            again = true;
            return;
        }
        KeptDecision kept = archives.get().find(present.record().decision());
        if (kept == null || !kept.replannable()) {
            picture.set(null);
            nothing = "Too little of this decision was kept to unfold it.";
            describe();
            return;
        }
        UnfoldRequest request = wanted.candidate() != SelectionModel.NONE
                ? UnfoldRequest.candidate(kept, present.trace(), wanted.iteration(), wanted.candidate())
                : wanted.taken()
                        ? UnfoldRequest.actions(kept, came.actions(), came.taken())
                        : UnfoldRequest.plan(kept, present.trace());
        asked = new Asked(request, wanted, present);
        unfolder.unfold(request, answers::offer, troubles::offer);
    }

    private Came came(Looked present, int horizon) {
        archived = archives.get().size();
        return Came.around(archives.get(), present.record().decision(), PAST, horizon);
    }

    private void put(Looked whose, String title, UnfoldedFuture future, String remark) {
        DecisionRecord record = whose.record();
        picture.set(BeliefPicture.of(
                record.decision(), title, record.scene(), future, came(whose, future.horizon()), error, remark));
        describe();
    }

    /** The weights may have moved on since the decision. */
    private static String remarkOn(Looked whose, Unfolded answer) {
        var state = whose.record().state();
        return state == null || state.updates() == answer.updates()
                ? ""
                : "By weights of update " + answer.updates() + ", decided at " + state.updates() + ".";
    }

    private void describe() {
        BeliefPicture shown = picture.get();
        sentence.set(
                shown == null ? nothing : BeliefWords.of(shown, selection.step().get(), error.unit()));
    }
}
