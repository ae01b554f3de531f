package safedreamer.workbench;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the window. */
final class KeyOverlay extends StackPane {

    KeyOverlay() {
        setId("key-overlay");
        getStyleClass().add("key-overlay");
        Label title = new Label("Keys");
        title.getStyleClass().add("key-title");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("key-rows");
        KeyMap.HELP.forEach((key, does) -> {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            rows.addRow(rows.getRowCount(), cap, new Label(does));
        });
        VBox card = new VBox(title, rows, new Label("Letters act while no text field has the focus."));
        card.getStyleClass().add("key-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().setAll(card);
        setOnMouseClicked(click -> setVisible(false));
        setVisible(false);
    }
}
