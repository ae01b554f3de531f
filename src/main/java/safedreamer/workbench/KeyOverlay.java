package safedreamer.workbench;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import safedreamer.workbench.actions.ActionGroup;
import safedreamer.workbench.actions.ActionTable;

/** The list of keys, over the window: what the table of actions has, in three columns. */
final class KeyOverlay extends StackPane {

    private static final int COLUMNS = 3;

    KeyOverlay(ActionTable actions) {
        setId("key-overlay");
        getStyleClass().add("key-overlay");
        Label title = new Label("Keys");
        title.getStyleClass().add("key-title");
        HBox columns = new HBox();
        columns.getStyleClass().add("key-columns");
        int lines = 0;
        for (ActionGroup group : ActionGroup.values()) {
            lines += actions.keyLines(group).size() + 1;
        }
        GridPane column = column();
        int filled = 0;
        for (ActionGroup group : ActionGroup.values()) {
            Map<String, String> keys = actions.keyLines(group);
            if (keys.isEmpty()) {
                continue;
            }
            double more = (keys.size() + 1) / 2.0;
            if (filled + more > (double) lines / COLUMNS
                    && columns.getChildren().size() < COLUMNS - 1) {
                columns.getChildren().add(column);
                column = column();
                filled = 0;
            }
            fill(column, group, keys);
            filled += keys.size() + 1;
        }
        columns.getChildren().add(column);
        VBox card = new VBox(
                title,
                columns,
                new Label("Letters act while no text field has the focus. Ctrl+K finds every action by its words."));
        card.getStyleClass().add("key-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().setAll(card);
        setOnMouseClicked(click -> setVisible(false));
        setVisible(false);
    }

    private static GridPane column() {
        GridPane column = new GridPane();
        column.getStyleClass().add("key-rows");
        return column;
    }

    private static void fill(GridPane column, ActionGroup group, Map<String, String> keys) {
        Label heading = new Label(group.words());
        heading.getStyleClass().addAll("panel-title", column.getRowCount() == 0 ? "first" : "later");
        column.add(heading, 0, column.getRowCount(), 2, 1);
        keys.forEach((key, does) -> {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            column.addRow(column.getRowCount(), cap, new Label(does));
        });
    }
}
