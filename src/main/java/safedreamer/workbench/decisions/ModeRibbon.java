package safedreamer.workbench.decisions;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.SelectionModel;

/** While the window shows anything but the present: what it shows, and the ways on and back. */
public final class ModeRibbon extends HBox {

    /**
     * @param whatIf asks what if of the decision that is looked at
     * @param apply has the run plan with the settings of the what-if
     * @param back from the what-if to the decision as it was
     */
    public ModeRibbon(
            DecisionsViewModel decisions, SelectionModel selection, Runnable whatIf, Runnable apply, Runnable back) {
        getStyleClass().add("mode-ribbon");
        setId("mode-ribbon");
        setAlignment(Pos.CENTER_LEFT);
        var asking = Bindings.equal(selection.mode(), Mode.WHAT_IF);
        visibleProperty().bind(selection.followsNewest().not());
        managedProperty().bind(visibleProperty());

        Label word = new Label();
        word.getStyleClass().add("mode-word");
        word.textProperty().bind(selection.mode().map(Mode::words));
        word.setMinWidth(USE_PREF_SIZE);
        Label what = new Label();
        what.setId("mode-help");
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> selection.mode().get() == Mode.PAST
                                ? decisions.sentence().get()
                                : decisions.place() + ". "
                                        + selection.mode().get().help(),
                        selection.mode(),
                        decisions.sentence()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button before = SmallButton.of(
                "decision-before",
                MaterialDesignC.CHEVRON_LEFT,
                "",
                "The decision before (Left)",
                () -> decisions.step(-1));
        Button after = SmallButton.of(
                "decision-after",
                MaterialDesignC.CHEVRON_RIGHT,
                "",
                "The next decision (Right)",
                () -> decisions.step(1));
        Button mark = SmallButton.of(
                "bookmark",
                MaterialDesignB.BOOKMARK_OUTLINE,
                "",
                "Bookmark: keep this decision whole (Ctrl+B)",
                decisions::toggleBookmark);
        ((FontIcon) mark.getGraphic())
                .iconCodeProperty()
                .bind(Bindings.when(decisions.bookmarked())
                        .<Ikon>then(MaterialDesignB.BOOKMARK)
                        .otherwise(MaterialDesignB.BOOKMARK_OUTLINE));
        Button ask = SmallButton.of(
                "what-if",
                MaterialDesignH.HELP,
                "What if …",
                "Plan this decision again with other settings (W)",
                whatIf);
        Button use = SmallButton.of(
                "apply",
                MaterialDesignC.CHECK,
                "Apply to the run",
                "The run plans with B's settings from its next decision on (A)",
                apply);
        Button as = SmallButton.of(
                "back", MaterialDesignR.RESTORE, "As it was", "Back to the decision as it was made (Esc)", back);
        Button end = SmallButton.of(
                "back-to-live",
                MaterialDesignC.CHEVRON_DOUBLE_RIGHT,
                "Back to live",
                "Follow the newest decision again (End)",
                decisions::live);
        for (Button only : new Button[] {use, as}) {
            only.visibleProperty().bind(asking);
            only.managedProperty().bind(asking);
        }
        ask.visibleProperty().bind(asking.not());
        ask.managedProperty().bind(asking.not());
        use.getStyleClass().add("strong");
        getChildren().setAll(word, what, gap, before, after, mark, ask, use, as, end);
    }
}
