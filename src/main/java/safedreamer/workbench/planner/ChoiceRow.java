package safedreamer.workbench.planner;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A parameter that is one of a few words, or true or false. */
final class ChoiceRow extends HBox {

    ChoiceRow(PlannerViewModel planner, ParameterField field) {
        getStyleClass().addAll("parameter", "parameter-line");
        setAlignment(Pos.CENTER_LEFT);
        List<String> choices = field.info().choices().isEmpty()
                ? List.of("false", "true")
                : field.info().choices();
        ComboBox<String> box = new ComboBox<>();
        box.setId("choice-" + field.info().key());
        box.getItems().setAll(choices);
        box.setValue(field.text().get());
        box.setTooltip(RowParts.help(field));
        box.setAccessibleText(field.label());
        box.valueProperty().addListener((property, before, now) -> {
            field.type(now);
            planner.settle(field);
        });
        field.text().addListener((property, before, now) -> box.setValue(now));
        RowParts.restWhileIdle(field, box);
        Label name = RowParts.name(field);
        name.setLabelFor(box);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().setAll(name, RowParts.reset(planner, field), box);
    }
}
