package safedreamer.workbench.presentation;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.imagination.ImaginationViewModel;
import safedreamer.workbench.planner.ParameterField;
import safedreamer.workbench.planner.PlannerViewModel;
import safedreamer.workbench.search.SearchViewModel;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;
import safedreamer.workbench.trust.TrustViewModel;

/**
 * The script and where it stands. It looks at the newest decisions with a selection of its own, at a pace that can be
 * read, and moves b alone; leaving puts b back. Used on the JavaFX thread.
 */
public final class PresentationModel {

    /** A crowd of more lines is a blur on a projector. */
    private static final int MOST_LINES = 60;

    /** A sentence that changes faster than this cannot be read. */
    private static final long SHORTEST_GAP_NANOS = 400_000_000;

    private static final String COST_LIMIT = "costLimit";

    private final PlannerViewModel planner;
    private final TrustViewModel trust;
    private final SelectionModel selection;
    private final ImaginationViewModel left;
    private final ImaginationViewModel near;
    private final SearchViewModel search;
    private final LimitScale scale;
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper(this, "presenting");
    private final ReadOnlyObjectWrapper<PresentedScene> scene =
            new ReadOnlyObjectWrapper<>(this, "scene", PresentedScene.SEES);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private @Nullable DecisionRecord shown;
    private @Nullable Presented rejecting;
    private String usualLimit = "";
    private long shownAt;

    /** A decision, and where the agent had been in its episode. */
    private record Presented(DecisionRecord decision, float[] executed) {}

    /**
     * @param newest what it is called to follow the newest decision: LIVE or DEMO
     * @param planner of the run, whose b is moved
     * @param trust in the run's plans
     */
    public PresentationModel(Mode newest, PlannerViewModel planner, TrustViewModel trust) {
        this.planner = planner;
        this.trust = trust;
        selection = new SelectionModel(newest);
        left = new ImaginationViewModel(selection, 0, 0, MOST_LINES);
        near = new ImaginationViewModel(selection, 0, 0, MOST_LINES);
        near.closeUp().set(true);
        search = new SearchViewModel(selection);
        scale = new LimitScale(limit().info().high());
        scene.addListener((property, before, now) -> dress());
        trust.calibration().addListener((property, before, now) -> speak());
        dress();
    }

    /** Begins with the first scene, or leaves and puts b back as it was. */
    public void toggle() {
        if (presenting.get()) {
            presenting.set(false);
            set(usualLimit);
            planner.settle(limit());
        } else {
            usualLimit = limit().text().get();
            shownAt = 0;
            presenting.set(true);
            scene.set(PresentedScene.SEES);
        }
    }

    /** Whether it is on. */
    public ReadOnlyBooleanProperty presenting() {
        return presenting.getReadOnlyProperty();
    }

    /** Goes on by so many scenes, around the end to the beginning. */
    public void step(int by) {
        open(scene.get().further(by));
    }

    /** @param number counted from 1; one that no scene has is ignored */
    public void open(int number) {
        List<PresentedScene> script = PresentedScene.script();
        if (number >= 1 && number <= script.size()) {
            open(script.get(number - 1));
        }
    }

    private void open(PresentedScene next) {
        scene.set(next);
        set(limit().info().text(next.costLimit(Double.parseDouble(usualLimit))));
        planner.settle(limit());
        showFitting();
    }

    private void set(String typed) {
        limit().type(typed);
    }

    /**
     * Takes the newest decision, and shows it unless it comes too soon to be read, or has nothing of what the scene is about
     * where the one that is shown has.
     *
     * @param executed {@code [n][2]} where the agent has been in the decision's episode, metres
     */
    public void offer(DecisionRecord decision, Supplier<float[]> executed, long nanoTime) {
        if (PresentedScene.REJECTS.isShownBy(decision)) {
            rejecting = new Presented(decision, executed.get());
        }
        if (presenting.get() && nanoTime - shownAt >= SHORTEST_GAP_NANOS && !holdsAgainst(decision)) {
            show(decision, executed.get(), nanoTime);
        }
    }

    private boolean holdsAgainst(DecisionRecord next) {
        DecisionRecord present = shown;
        return present != null
                && scene.get().isShownBy(present)
                && !scene.get().isShownBy(next)
                && costLimit(present) == costLimit(next);
    }

    private static double costLimit(DecisionRecord decision) {
        PlanTrace trace = decision.trace();
        return trace == null ? Double.NaN : trace.settings().costLimit();
    }

    /**
     * Shows a decision, whatever is shown.
     *
     * @param executed {@code [n][2]} where the agent has been in the decision's episode, metres
     */
    public void show(DecisionRecord decision, float[] executed, long nanoTime) {
        shownAt = nanoTime;
        shown = decision;
        left.show(decision, executed);
        near.show(decision, executed);
        search.show(decision);
        trust.refresh(nanoTime);
        speak();
    }

    /** The last decision that has what the scene is about, where the one that is shown has not. */
    private void showFitting() {
        DecisionRecord present = shown;
        Presented last = rejecting;
        if (present != null
                && last != null
                && !scene.get().isShownBy(present)
                && costLimit(last.decision()) == limit().number().get()) {
            show(last.decision(), last.executed(), shownAt);
        }
    }

    /** Forgets what was shown. */
    public void clear() {
        shown = null;
        rejecting = null;
        left.clear();
        near.clear();
        search.clear();
        speak();
    }

    private void dress() {
        for (Overlay overlay : Overlay.values()) {
            selection.shown(overlay).set(scene.get().shows(overlay));
        }
        left.closeUp().set(scene.get().isNear());
        selection.iteration().set(scene.get().iteration());
        speak();
    }

    private void speak() {
        DecisionRecord present = shown;
        sentence.set(
                present == null
                        ? "Waiting for the first decision."
                        : PresentationWords.of(
                                scene.get(), present, trust.calibration().get()));
    }

    public ReadOnlyObjectProperty<PresentedScene> scene() {
        return scene.getReadOnlyProperty();
    }

    /** What the newest decision shown comes to. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** b in both units. */
    public ReadOnlyStringProperty limitSentence() {
        return planner.limitSentence();
    }

    /** Where b lies on the slider, 0..1. */
    public double place() {
        return scale.place(limit().number().get());
    }

    /** Moves b to a place on the slider. */
    public void slide(double place) {
        set(limit().info().text(scale.limit(place)));
    }

    /** Says that the slider has come to rest. */
    public void settle() {
        planner.settle(limit());
    }

    ParameterField limit() {
        return planner.field(COST_LIMIT);
    }

    LimitScale scale() {
        return scale;
    }

    SelectionModel selection() {
        return selection;
    }

    ImaginationViewModel left() {
        return left;
    }

    ImaginationViewModel near() {
        return near;
    }

    SearchViewModel search() {
        return search;
    }

    TrustViewModel trust() {
        return trust;
    }
}
