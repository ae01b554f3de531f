package safedreamer.workbench.runs;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Gives the chosen runs a word, or takes it from them. */
final class TagRow extends HBox {

    private static final double WIDTH = 84;

    TagRow(RunsViewModel runs) {
        TextField word = new TextField();
        word.setId("runs-tag");
        word.setPromptText("tag");
        word.setAccessibleText("A tag for the chosen runs; Enter gives it to them");
        word.setPrefWidth(WIDTH);
        word.setMinWidth(WIDTH);
        word.setOnAction(event -> runs.addTag(word.getText()));
        getStyleClass().add("segments");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        word,
                        RunsView.button(
                                "runs-tag-add",
                                MaterialDesignT.TAG_PLUS_OUTLINE,
                                "",
                                "Give the chosen runs this tag",
                                () -> runs.addTag(word.getText())),
                        RunsView.button(
                                "runs-tag-remove",
                                MaterialDesignT.TAG_REMOVE_OUTLINE,
                                "",
                                "Take this tag from the chosen runs",
                                () -> runs.removeTag(word.getText())));
    }
}
