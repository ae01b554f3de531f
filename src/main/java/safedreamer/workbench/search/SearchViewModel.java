package safedreamer.workbench.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import safedreamer.decision.Finding;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.selection.SelectionModel;

/** The search of the decision that is looked at. Used on the JavaFX thread. */
public final class SearchViewModel {

    private final SelectionModel selection;
    private final ReadOnlyObjectWrapper<@Nullable PlanTrace> trace = new ReadOnlyObjectWrapper<>(this, "trace");
    private final ReadOnlyObjectWrapper<@Nullable PlanTrace> other = new ReadOnlyObjectWrapper<>(this, "other");
    private final ReadOnlyStringWrapper elites = new ReadOnlyStringWrapper(this, "elites", "");
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private String remark = "";
    private final ReadOnlyIntegerWrapper iterations = new ReadOnlyIntegerWrapper(this, "iterations", 0);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper wholeSentence = new ReadOnlyStringWrapper(this, "wholeSentence", "");

    public SearchViewModel(SelectionModel selection) {
        this.selection = selection;
        selection.iteration().addListener((property, before, now) -> describe());
        describe();
    }

    /** Looks at a decision; one without a search leaves the panel empty. */
    public void show(DecisionRecord decision) {
        show(decision, "");
    }

    /** @param why there is no search where there was one; empty to say so plainly */
    public void show(DecisionRecord decision, String why) {
        remark = why;
        other.set(null);
        put(decision.trace());
    }

    /** Looks at a decision of which no search is left. */
    public void showNothing(String why) {
        remark = why;
        other.set(null);
        put(null);
    }

    /** Looks at a search with another one behind it. */
    public void compare(PlanTrace front, PlanTrace behind) {
        remark = "";
        other.set(behind);
        put(front);
    }

    /** What detectors say of the search. */
    public void find(List<Finding> found) {
        findings.set(found);
    }

    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /** Where the elites of the iteration looked at come from, in words. */
    public ReadOnlyStringProperty elites() {
        return elites.getReadOnlyProperty();
    }

    /** The search that is drawn faintly behind, to compare with; null for none. */
    ReadOnlyObjectProperty<@Nullable PlanTrace> other() {
        return other.getReadOnlyProperty();
    }

    /** Looks at nothing. */
    public void clear() {
        remark = "";
        other.set(null);
        put(null);
    }

    public ReadOnlyObjectProperty<@Nullable PlanTrace> trace() {
        return trace.getReadOnlyProperty();
    }

    /** J of the search looked at; 0 without one. */
    public ReadOnlyIntegerProperty iterations() {
        return iterations.getReadOnlyProperty();
    }

    /** What the iteration looked at did, in words. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** The same with the iteration's number, for those who do not see the number beside it. */
    public ReadOnlyStringProperty wholeSentence() {
        return wholeSentence.getReadOnlyProperty();
    }

    /** Where the iteration looked at stands in the search, counted from 0. */
    public int iterationIndex() {
        return selection.iterationIndex(iterations.get());
    }

    /** Looks at an iteration, counted from 1. Numbers beyond J are ignored; the last one is followed as it changes. */
    public void choose(int number) {
        if (number >= 1 && number <= iterations.get()) {
            selection.iteration().set(number == iterations.get() ? SelectionModel.LAST : number);
        }
    }

    /** Points at the step after or before within the horizon of the search looked at. */
    public void moveStep(int by) {
        PlanTrace present = trace.get();
        if (present != null) {
            selection.moveStep(by, present.settings().horizon());
        }
    }

    /** Pins the next future, or the one before: the elites by rank first, then the others in their order. */
    public void moveFuture(int by) {
        PlanTrace present = trace.get();
        if (present == null) {
            return;
        }
        PlanIteration iteration = present.iterations().get(iterationIndex());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < iteration.candidates(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i ->
                iteration.eliteRank()[i] < 0 ? Integer.MAX_VALUE : iteration.eliteRank()[i]));
        int at = order.indexOf(selection.trajectory().get());
        int next = at < 0 ? (by > 0 ? 0 : order.size() - 1) : Math.floorMod(at + by, order.size());
        if (order.get(next) != selection.trajectory().get()) {
            selection.pin(order.get(next));
        }
    }

    private void put(@Nullable PlanTrace next) {
        iterations.set(next == null ? 0 : next.iterations().size());
        trace.set(next);
        describe();
    }

    private void describe() {
        PlanTrace present = trace.get();
        if (present == null) {
            sentence.set(remark.isEmpty() ? "This decision was made without a search." : remark);
            wholeSentence.set(sentence.get());
            elites.set("");
        } else {
            IterationSummary summary = IterationSummary.of(present, iterationIndex());
            sentence.set(summary.sentence());
            wholeSentence.set(summary.wholeSentence());
            elites.set(EliteWords.of(present, iterationIndex()));
        }
    }
}
