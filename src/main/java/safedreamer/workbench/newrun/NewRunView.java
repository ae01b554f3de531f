package safedreamer.workbench.newrun;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import safedreamer.agent.Variant;
import safedreamer.environment.physics.EngineKind;
import safedreamer.environment.safetygym.ObservationKind;
import safedreamer.settings.Overlays;

/** The choice of the next run, over the window. What this machine cannot do is grey, with the reason. */
public final class NewRunView extends StackPane {

    private static final double WIDTH = 320;

    private final NewRunViewModel choice;
    private final GridPane rows = new GridPane();
    private int row;

    public NewRunView(NewRunViewModel choice) {
        this.choice = choice;
        setId("new-run");
        getStyleClass().add("key-overlay");
        Label title = new Label("New run");
        title.getStyleClass().add("key-title");
        rows.getStyleClass().add("new-run-rows");
        Node first = row(
                "Task",
                combo("task", choice.task(), choice.tasks(), new Words<>(name -> name, choice::obstacle, true)));
        row("Engine", engines());
        note("engine-remark", choice.engineRemark(), "muted");
        row("Observation", observations());
        row(
                "Variant",
                combo(
                        "variant",
                        choice.variant(),
                        List.of(Variant.values()),
                        new Words<>(Variant::words, each -> "", false)));
        row("Preset", combo("preset", choice.preset(), Overlays.PRESETS.names(), overlay(Overlays.PRESETS)));
        row("Size", combo("size", choice.size(), Overlays.SIZES.names(), overlay(Overlays.SIZES)));
        note("run-remark", choice.remark(), "muted");
        row("Seed", seed());
        note("refusal", choice.refusal(), "field-error").setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        Label end = new Label("The run on the screen ends.");
        end.getStyleClass().add("muted");
        VBox card = new VBox(title, rows, end, buttons());
        card.getStyleClass().addAll("key-card", "new-run");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setOnMouseClicked(click -> click.consume());
        setAlignment(Pos.CENTER);
        getChildren().setAll(card);
        setOnMouseClicked(click -> choice.hide());
        visibleProperty().bind(choice.open());
        visibleProperty().addListener((property, before, now) -> first.requestFocus());
        // The first time it is there before it is in the window.
        sceneProperty().addListener((property, before, now) -> first.requestFocus());
    }

    private Node row(String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        rows.addRow(row++, label, control);
        return control;
    }

    /** A line under the row above, there only while it says something. */
    private Label note(String id, ObservableValue<String> words, String style) {
        Label note = new Label();
        note.setId("new-run-" + id);
        note.getStyleClass().addAll(style, "new-run-note");
        note.setWrapText(true);
        note.setPrefWidth(WIDTH);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(words);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        rows.add(note, 1, row++);
        return note;
    }

    private Node engines() {
        SegmentedButton engines = new SegmentedButton();
        for (EngineKind kind : EngineKind.values()) {
            ToggleButton button = toggle(kind, choice.engine());
            button.disableProperty()
                    .bind(choice.task().map(task -> !choice.obstacle(kind).isEmpty()));
            engines.getButtons().add(button);
        }
        return engines;
    }

    private Node observations() {
        SegmentedButton observations = new SegmentedButton();
        for (ObservationKind kind : ObservationKind.values()) {
            observations.getButtons().add(toggle(kind, choice.observation()));
        }
        return observations;
    }

    private static <E extends Enum<E>> ToggleButton toggle(E kind, ObjectProperty<E> chosen) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(word);
        button.setId("new-run-" + word);
        button.setSelected(chosen.get() == kind);
        chosen.addListener((property, before, now) -> button.setSelected(now == kind));
        button.setOnAction(event -> {
            chosen.set(kind);
            button.setSelected(true);
        });
        return button;
    }

    /**
     * How the items of a list are said.
     *
     * @param more of an item, for its tooltip; empty if there is no more to say
     * @param obstacles whether that is why the item cannot be had
     */
    private record Words<T>(Function<T, String> name, Function<T, String> more, boolean obstacles) {}

    private static Words<String> overlay(Overlays overlays) {
        return new Words<>(name -> name, overlays::sentence, false);
    }

    private static <T> ComboBox<T> combo(String id, Property<T> chosen, List<T> items, Words<T> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("new-run-" + id);
        box.setPrefWidth(WIDTH);
        box.getItems().setAll(items);
        box.setCellFactory(list -> new Item<>(words));
        box.setButtonCell(new Item<>(words));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private Node seed() {
        TextField seed = new TextField();
        seed.setId("new-run-seed");
        seed.setMaxWidth(120);
        seed.textProperty().bindBidirectional(choice.seed());
        seed.setOnAction(event -> choice.start());
        return seed;
    }

    private Node buttons() {
        Button cancel = new Button("Cancel");
        cancel.setId("new-run-cancel");
        cancel.setOnAction(event -> choice.hide());
        Button start = new Button("Start");
        start.setId("new-run-start");
        start.getStyleClass().add("strong");
        start.disableProperty().bind(choice.refusal().isNotEmpty());
        start.setOnAction(event -> choice.start());
        HBox buttons = new HBox(cancel, start);
        buttons.getStyleClass().add("new-run-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /** One line of a list; grey where it cannot be had. */
    private static final class Item<T> extends ListCell<T> {

        private final Words<T> words;

        Item(Words<T> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String more = item == null ? "" : words.more().apply(item);
            setText(item == null ? "" : words.name().apply(item));
            // Not disabled: a node that is has no tooltip. The view model refuses it, and says why.
            setOpacity(words.obstacles() && !more.isEmpty() ? 0.5 : 1);
            Tooltip tooltip = new Tooltip(more);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDTH);
            setTooltip(more.isEmpty() ? null : tooltip);
        }
    }
}
