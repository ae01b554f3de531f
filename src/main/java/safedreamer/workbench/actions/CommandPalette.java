package safedreamer.workbench.actions;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every action by its words: type some of them, choose with the arrows, Enter does it. Over the window. */
public final class CommandPalette extends StackPane {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;
    private static final double FROM_TOP = 70;
    private static final double KEYS_WIDTH = 112;

    private final ActionTable table;
    private final TextField typed = new TextField();
    private final ListView<WindowAction> found = new ListView<>();
    private @Nullable Node focusBefore;

    public CommandPalette(ActionTable table) {
        this.table = table;
        setId("command-palette");
        getStyleClass().add("key-overlay");
        typed.setId("palette-words");
        typed.setPromptText("What to do? Type some words of it");
        typed.setAccessibleText("Words of the action to do");
        found.setId("palette-actions");
        found.setAccessibleText("Actions found");
        found.setPlaceholder(new Label("Nothing is called so."));
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new Cell());
        found.setOnMouseClicked(click -> choose());
        VBox.setVgrow(found, Priority.ALWAYS);
        VBox card = new VBox(typed, found);
        card.getStyleClass().addAll("key-card", "palette-card");
        card.setMaxSize(WIDTH, HEIGHT);
        setAlignment(card, Pos.TOP_CENTER);
        card.setTranslateY(FROM_TOP);
        getChildren().setAll(card);
        typed.textProperty().addListener((property, before, now) -> show(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                hide();
            }
        });
        setVisible(false);
    }

    public ReadOnlyBooleanProperty shown() {
        return visibleProperty();
    }

    /** Opens with nothing typed yet. */
    public void open() {
        focusBefore = getScene().getFocusOwner();
        typed.clear();
        show("");
        setVisible(true);
        typed.requestFocus();
    }

    /** Closes and gives the focus back; false if it was not open. */
    public boolean hide() {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        Node before = focusBefore;
        if (before != null) {
            before.requestFocus();
        }
        return true;
    }

    private void show(String words) {
        found.getItems().setAll(table.search(words));
        found.getSelectionModel().selectFirst();
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> choose();
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 3));
        key.consume();
    }

    private void choose() {
        WindowAction chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.possible().getAsBoolean()) {
            hide();
            chosen.act().run();
        }
    }

    /** What it does, what it is about, and its key. */
    private static final class Cell extends ListCell<WindowAction> {

        private final Label words = new Label();
        private final Label group = new Label();
        private final Label key = new Label();
        private final HBox row;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            group.getStyleClass().add("muted");
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            HBox keys = new HBox(key);
            keys.setAlignment(Pos.CENTER_RIGHT);
            keys.setMinWidth(KEYS_WIDTH);
            row = new HBox(words, gap, group, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("palette-row");
        }

        @Override
        protected void updateItem(@Nullable WindowAction action, boolean empty) {
            super.updateItem(action, empty);
            if (action == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            boolean possible = action.possible().getAsBoolean();
            words.setText(action.words() + (possible ? "" : " (not now)"));
            words.setDisable(!possible);
            group.setText(action.group().words());
            key.setText(action.keyWords());
            key.setVisible(!action.keys().isEmpty());
            setGraphic(row);
            setAccessibleText(action.words() + ", " + action.keyWords());
        }
    }
}
