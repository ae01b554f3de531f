package safedreamer.workbench.imagination;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import safedreamer.figure.Palette;
import safedreamer.workbench.selection.SelectionModel;

/** The picture with its caption alone, to stand beside another. */
public final class SceneView extends VBox {

    public SceneView(
            ImaginationViewModel imagination, SelectionModel selection, ObservableValue<Palette> palette, String id) {
        getStyleClass().add("scene-view");
        ImaginationPane pane = new ImaginationPane(imagination, selection, palette);
        pane.setId(id);
        pane.accessibleTextProperty().bind(imagination.caption());
        VBox.setVgrow(pane, Priority.ALWAYS);
        Label caption = new Label();
        caption.getStyleClass().add("sentence");
        caption.setWrapText(true);
        caption.setMinHeight(32);
        caption.setMaxHeight(32);
        caption.textProperty().bind(imagination.caption());
        getChildren().setAll(caption, pane);
    }
}
