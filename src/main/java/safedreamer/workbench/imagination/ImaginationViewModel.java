package safedreamer.workbench.imagination;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.training.ImaginedPaths;
import safedreamer.training.Phase;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.selection.Overlay;
import safedreamer.workbench.selection.SelectionModel;

/** What is imagined at the decision that is looked at. Used on the JavaFX thread. */
public final class ImaginationViewModel {

    static final int MOST_LINES = 200;

    private final SelectionModel selection;
    private final long exploringDecisions;
    private final long pretrainUpdates;
    private final int mostLines;
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>(this, "moment");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private long updates;
    private final BooleanProperty closeUp = new SimpleBooleanProperty(this, "closeUp", false);

    /**
     * @param exploringDecisions how many decisions at most are random before the agent acts
     * @param pretrainUpdates how many updates come after those
     */
    public ImaginationViewModel(SelectionModel selection, long exploringDecisions, long pretrainUpdates) {
        this(selection, exploringDecisions, pretrainUpdates, MOST_LINES);
    }

    /** @param mostLines futures that may be drawn */
    public ImaginationViewModel(
            SelectionModel selection, long exploringDecisions, long pretrainUpdates, int mostLines) {
        this.mostLines = mostLines;
        this.selection = selection;
        this.exploringDecisions = exploringDecisions;
        this.pretrainUpdates = pretrainUpdates;
        selection.iteration().addListener((property, before, now) -> describe());
        selection.trajectory().addListener((property, before, now) -> describe());
        for (Overlay overlay : Overlay.values()) {
            selection.shown(overlay).addListener((property, before, now) -> describe());
        }
        describe();
    }

    /** @param executed {@code [n][2]} where the agent has been in the decision's episode */
    public void show(DecisionRecord decision, float[] executed) {
        show(decision, executed, new float[0], "");
    }

    /**
     * @param executed {@code [n][2]} where the agent has been in the decision's episode
     * @param came {@code [n][2]} where it went afterwards
     * @param remark said where a search is missing; empty to say so plainly
     */
    public void show(DecisionRecord decision, float[] executed, float[] came, String remark) {
        moment.set(new Moment(decision, executed, came, remark));
        describe();
    }

    /** Looks at a decision of which nothing is left to be drawn. */
    public void showNothing(String why) {
        moment.set(null);
        caption.set(why);
    }

    /** Says how many updates the session has made: between exploring and acting nothing else moves. */
    public void learned(long update) {
        updates = update;
        describe();
    }

    public void clear() {
        moment.set(null);
        updates = 0;
        describe();
    }

    ReadOnlyObjectProperty<@Nullable Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /** What the picture shows, in words. */
    public ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    /** Whether the picture follows the agent from near by, instead of showing the whole arena. */
    public BooleanProperty closeUp() {
        return closeUp;
    }

    /** The futures that are drawn, or null where there are none. */
    @Nullable
    DrawnFutures drawn() {
        Moment present = moment.get();
        PlanTrace trace = present == null ? null : present.decision().trace();
        ImaginedPaths paths = present == null ? null : present.decision().paths();
        if (trace == null || paths == null) {
            return null;
        }
        PlanIteration iteration = trace.iterations()
                .get(selection.iterationIndex(trace.iterations().size()));
        DrawnFutures all = DrawnFutures.of(iteration, mostLines);
        return new DrawnFutures(
                selection.shown(Overlay.SAFE).get() ? all.safe() : List.of(),
                selection.shown(Overlay.UNSAFE).get() ? all.unsafe() : List.of(),
                selection.shown(Overlay.ELITES).get() ? all.elites() : List.of());
    }

    private void describe() {
        Moment present = moment.get();
        caption.set(
                present == null ? "Waiting for the first decision." : captionOf(present.decision(), present.remark()));
    }

    private String captionOf(DecisionRecord decision, String remark) {
        PlanTrace trace = decision.trace();
        if (decision.phase() == Phase.EXPLORING && updates > 0) {
            return "Learning from what was explored, before the agent acts: update " + Numbers.count(updates) + " of "
                    + Numbers.count(pretrainUpdates);
        }
        if (decision.phase() == Phase.EXPLORING) {
            return "Exploring with random actions: " + Numbers.count(decision.decision()) + " of "
                    + Numbers.count(exploringDecisions) + " decisions";
        }
        if (trace == null) {
            return remark.isEmpty() ? "This decision was made without a search." : remark;
        }
        PlanIteration iteration = trace.iterations()
                .get(selection.iterationIndex(trace.iterations().size()));
        int chosen = selection.trajectory().get();
        if (chosen >= 0 && chosen < iteration.candidates()) {
            return FutureWords.of(trace, iteration, chosen);
        }
        DrawnFutures drawn = drawn();
        String counts = Numbers.count(iteration.candidates()) + " futures over "
                + trace.settings().horizon() + " decisions, " + Numbers.count(iteration.safeCount()) + " safe";
        if (drawn == null) {
            return counts + "; not decoded for this decision";
        }
        int lines = drawn.safe().size() + drawn.unsafe().size() + drawn.elites().size();
        return counts + "; drawn " + Numbers.count(lines) + " of " + Numbers.count(iteration.candidates());
    }
}
