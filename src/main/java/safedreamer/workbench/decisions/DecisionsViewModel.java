package safedreamer.workbench.decisions;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.DecisionSummary;
import safedreamer.workbench.drawing.Numbers;
import safedreamer.workbench.selection.SelectionModel;

/** All decisions of the run in order, and the way from one to another. Used on the JavaFX thread. */
public final class DecisionsViewModel {

    /** Of {@link #span()}: all there are. */
    public static final int ALL = 0;

    private final Supplier<DecisionArchive> archives;
    private final SelectionModel selection;
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size", 0);
    private final ReadOnlyIntegerWrapper marks = new ReadOnlyIntegerWrapper(this, "marks", 0);
    private final ReadOnlyBooleanWrapper bookmarked = new ReadOnlyBooleanWrapper(this, "bookmarked");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private String openedWords = "";
    private final IntegerProperty span = new SimpleIntegerProperty(this, "span", ALL);

    /** @param archives gives the present run's decisions; others after a restart */
    public DecisionsViewModel(Supplier<DecisionArchive> archives, SelectionModel selection) {
        this.archives = archives;
        this.selection = selection;
        selection.decision().addListener((property, before, now) -> describe());
        selection.mode().addListener((property, before, now) -> describe());
        describe();
    }

    public DecisionArchive archive() {
        return archives.get();
    }

    /** Takes note of the decisions made since. */
    public void grow() {
        size.set(archive().size());
        if (selection.decision().get() == SelectionModel.NEWEST) {
            describe();
        }
    }

    /** How many decisions there are. */
    public ReadOnlyIntegerProperty size() {
        return size.getReadOnlyProperty();
    }

    /** Counts changes of bookmarks. */
    ReadOnlyIntegerProperty marks() {
        return marks.getReadOnlyProperty();
    }

    /** How many of the newest decisions are shown, or {@link #ALL}. */
    public IntegerProperty span() {
        return span;
    }

    /** The decision that is looked at, in words. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether the decision that is looked at has a bookmark. */
    public ReadOnlyBooleanProperty bookmarked() {
        return bookmarked.getReadOnlyProperty();
    }

    /** Where the decision that is looked at is in the archive; -1 if there is none. */
    public int index() {
        long decision = selection.decision().get();
        return decision == SelectionModel.NEWEST
                ? archive().size() - 1
                : archive().indexOf(decision);
    }

    /** Says what decision was opened from a file: {@link SelectionModel#OPENED}. */
    public void opened(String words) {
        openedWords = words;
        describe();
    }

    /** Looks at the decision so many further on; past the newest it goes live. */
    public void step(int by) {
        if (selection.decision().get() == SelectionModel.OPENED) {
            selection.live();
            return;
        }
        goToIndex(index() + by);
    }

    /** Looks at a decision by its place; beyond the last it goes live. */
    public void goToIndex(int wanted) {
        int last = archive().size() - 1;
        if (wanted > last) {
            selection.live();
        } else if (last >= 0) {
            selection.lookAt(archive().summary(Math.max(0, wanted)).decision());
        }
    }

    /** Looks at the decision before or after that cost something, whoever decided; stays where there is none. */
    public void violation(int direction) {
        seek(direction, summary -> summary.cost() > 0);
    }

    private void seek(int direction, Predicate<DecisionSummary> wanted) {
        DecisionArchive archive = archive();
        for (int i = index() + direction; i >= 0 && i < archive.size(); i += direction) {
            if (wanted.test(archive.summary(i))) {
                goToIndex(i);
                return;
            }
        }
    }

    /** Looks at the newest decision, and at each that follows. */
    public void live() {
        selection.live();
    }

    /** Marks the decision that is looked at, with a note. */
    public void bookmark(String note) {
        int at = index();
        if (at >= 0) {
            archive().bookmark(archive().summary(at).decision(), note);
            marks.set(marks.get() + 1);
            describe();
        }
    }

    /** The note of the decision that is looked at; empty if it has none. */
    public String note() {
        int at = index();
        return at < 0 ? "" : bookmarks().getOrDefault(archive().summary(at).decision(), "");
    }

    /** Marks the decision that is looked at, or takes its mark away. */
    public void toggleBookmark() {
        int at = index();
        if (at < 0) {
            return;
        }
        long decision = archive().summary(at).decision();
        if (archive().bookmarks().containsKey(decision)) {
            archive().removeBookmark(decision);
        } else {
            archive().bookmark(decision, "");
        }
        marks.set(marks.get() + 1);
        describe();
    }

    Map<Long, String> bookmarks() {
        return archive().bookmarks();
    }

    /** A decision in words. */
    String words(int index) {
        return words(archive().summary(index));
    }

    private void describe() {
        int at = index();
        boolean opened = selection.decision().get() == SelectionModel.OPENED;
        sentence.set(
                opened
                        ? openedWords
                        : at < 0 ? "No decision yet." : words(archive().summary(at)) + noteWords());
        bookmarked.set(at >= 0
                && archive().bookmarks().containsKey(archive().summary(at).decision()));
    }

    private String noteWords() {
        String note = note();
        return note.isEmpty() ? "" : " Note: " + note;
    }

    /** "Decision 4,812, episode 112 step 37". */
    String place() {
        if (selection.decision().get() == SelectionModel.OPENED) {
            return openedWords;
        }
        int at = index();
        return at < 0 ? "No decision" : place(archive().summary(at));
    }

    private static String place(DecisionSummary summary) {
        return "Decision " + Numbers.count(summary.decision()) + ", episode " + Numbers.count(summary.episode())
                + " step " + (summary.stepInEpisode() + 1);
    }

    private static String words(DecisionSummary summary) {
        String place = place(summary) + ": ";
        String came = summary.cost() > 0 ? "; then it cost " + Numbers.brief(summary.cost()) : "";
        if (summary.searchForgotten()) {
            return place + "its search is not kept; press W to plan it again" + came + ".";
        }
        if (!summary.searched()) {
            return place + "made without a search" + came + ".";
        }
        return place + summary.safe() + " of " + summary.candidates() + " futures safe, "
                + (summary.branch() == safedreamer.planning.Branch.MAXIMISE_RETURN
                        ? "maximised return"
                        : "reduced cost")
                + "; expected cost " + Numbers.significant(summary.expectedCost(), 3) + " per episode" + came + ".";
    }
}
