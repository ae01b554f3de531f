package safedreamer.workbench.planner;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Variant;

/** The choice of the variant; those that the run cannot go on as are grey, and their tooltip says why. */
final class VariantRow extends HBox {

    VariantRow(VariantViewModel variants) {
        getStyleClass().addAll("parameter", "parameter-line");
        setAlignment(Pos.CENTER_LEFT);
        ComboBox<Variant> box = new ComboBox<>();
        box.setId("variant");
        box.getItems().setAll(Variant.values());
        box.setValue(variants.variant().get());
        box.setCellFactory(list -> new Choice(variants));
        box.setButtonCell(new Choice(variants));
        box.setAccessibleText("Variant");
        box.setTooltip(new Tooltip("Which agent decides"));
        box.valueProperty().addListener((property, before, now) -> {
            variants.choose(now);
            box.setValue(variants.variant().get());
        });
        variants.variant().addListener((property, before, now) -> box.setValue(now));
        Label name = new Label("Variant");
        name.getStyleClass().add("parameter-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(box);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().setAll(name, box);
    }

    /** One variant in the list. */
    private static final class Choice extends ListCell<Variant> {

        private final VariantViewModel variants;

        Choice(VariantViewModel variants) {
            this.variants = variants;
        }

        @Override
        protected void updateItem(@Nullable Variant item, boolean empty) {
            super.updateItem(item, empty);
            String obstacle = item == null ? "" : variants.obstacle(item);
            setText(item == null ? "" : item.words() + (obstacle.isEmpty() ? "" : " (at a start)"));
            // Not disabled: a node that is has no tooltip. The view model refuses it.
            setOpacity(obstacle.isEmpty() ? 1 : 0.5);
            Tooltip why = new Tooltip(obstacle);
            why.setWrapText(true);
            why.setMaxWidth(340);
            setTooltip(obstacle.isEmpty() ? null : why);
        }
    }
}
