package safedreamer.workbench.planner;

import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import safedreamer.settings.Overlays;
import safedreamer.settings.PresetDifference;

/** The choice of a preset, each with what it changes. */
final class PresetRow extends HBox {

    private static final double WIDTH = 330;

    PresetRow(PlannerViewModel planner) {
        getStyleClass().addAll("parameter", "parameter-line");
        setAlignment(Pos.CENTER_LEFT);
        MenuButton menu = new MenuButton();
        menu.setId("preset");
        menu.textProperty().bind(planner.preset());
        menu.setAccessibleText("Preset");
        for (String preset : planner.presets()) {
            menu.getItems().add(item(planner, preset));
        }
        Label name = new Label("Preset");
        name.getStyleClass().add("parameter-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(menu);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().setAll(name, menu);
    }

    private static MenuItem item(PlannerViewModel planner, String preset) {
        VBox lines = new VBox(line(preset, "preset-name"), line(Overlays.PRESETS.sentence(preset), "muted"));
        for (PresetDifference.Change change : planner.difference(preset).changes()) {
            lines.getChildren().add(line(change.words(), "preset-change"));
        }
        CustomMenuItem item = new CustomMenuItem(lines);
        item.setId("preset-" + preset);
        item.setOnAction(event -> planner.applyPreset(preset));
        return item;
    }

    private static Label line(String words, String style) {
        Label line = new Label(words);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setPrefWidth(WIDTH);
        line.setMaxWidth(WIDTH);
        return line;
    }
}
