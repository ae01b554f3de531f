package safedreamer.workbench.planner;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A number: name and symbol, reset, field; the slider below; then what is wrong, if something is. */
final class NumberRow extends VBox {

    private final PlannerViewModel planner;
    private final ParameterField field;
    private final TextField text = new TextField();
    private final Slider slider = new Slider();
    private boolean showing;

    /** @param roomy whether the unit is printed below */
    NumberRow(PlannerViewModel planner, ParameterField field, boolean roomy) {
        this.planner = planner;
        this.field = field;
        getStyleClass().addAll("parameter", roomy ? "roomy" : "compact");
        String id = field.info().key();
        text.setId("field-" + id);
        slider.setId("slider-" + id);

        Label name = RowParts.name(field);
        name.setLabelFor(text);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = line(name, RowParts.reset(planner, field));
        getChildren().add(head);
        if (field.info().hasSlider()) {
            HBox.setHgrow(slider, Priority.ALWAYS);
            getChildren().add(line(slider, text));
            setUpSlider();
        } else {
            head.getChildren().add(text);
        }
        if (roomy && !field.info().unit().isEmpty()) {
            Label unit = new Label(field.info().unit());
            unit.getStyleClass().add("unit");
            getChildren().add(unit);
        }
        getChildren().add(RowParts.error(field));
        setUpText();
        RowParts.restWhileIdle(field, text, slider);
        field.text().addListener((property, before, now) -> show());
        show();
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("parameter-line");
        return line;
    }

    private void setUpText() {
        text.setPrefColumnCount(4);
        text.setAlignment(Pos.CENTER_RIGHT);
        text.setAccessibleText(field.label() + ", " + field.info().range());
        text.setTooltip(RowParts.help(field));
        text.setOnAction(event -> commit());
        text.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
        text.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                field.revert();
                show();
            }
        });
        field.error()
                .addListener((property, before, now) -> text.pseudoClassStateChanged(RowParts.REFUSED, !now.isEmpty()));
    }

    private void setUpSlider() {
        slider.setMin(field.info().low());
        slider.setMax(field.info().high());
        slider.setBlockIncrement(
                Math.max(field.step(), (field.info().high() - field.info().low()) / 50));
        slider.setAccessibleText(field.label());
        slider.setTooltip(RowParts.help(field));
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                field.slide(now.doubleValue());
                if (!slider.isValueChanging()) {
                    planner.settle(field);
                }
            }
        });
        slider.valueChangingProperty().addListener((property, before, now) -> {
            if (!now) {
                planner.settle(field);
            }
        });
    }

    private void commit() {
        if (!text.getText().equals(field.text().get()) || !field.error().get().isEmpty()) {
            if (field.type(text.getText())) {
                planner.settle(field);
                show();
            }
        }
    }

    private void show() {
        showing = true;
        text.setText(field.text().get());
        slider.setValue(field.number().get());
        showing = false;
    }
}
