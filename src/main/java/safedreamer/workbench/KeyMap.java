package safedreamer.workbench;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import safedreamer.workbench.actions.ActionTable;

/**
 * Keys, wherever the focus is, as the table of actions has them. What is typed into a text, and what a focused control
 * does with a key of its own, comes first.
 */
final class KeyMap {

    private final ActionTable actions;
    private final WorkbenchWindow window;
    private final PresentationKeys presentation;

    KeyMap(ActionTable actions, WorkbenchWindow window, PresentationKeys presentation) {
        this.actions = actions;
        this.window = window;
        this.presentation = presentation;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void press(KeyEvent key) {
        if (presentation.areAll()) {
            if (presentation.press(key)) {
                key.consume();
            }
            return;
        }
        if (window.asks() || claims(key)) {
            return;
        }
        if (actions.press(key, typing(key))) {
            key.consume();
        }
    }

    private void typed(KeyEvent key) {
        if (key.getCharacter().equals("?") && !typing(key) && !window.asks() && !presentation.areAll()) {
            window.toggleKeys();
            key.consume();
        }
    }

    private static boolean typing(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl text && key.isShortcutDown() && key.getCode() == KeyCode.Z) {
            // A text with nothing to take back leaves the key to the run's settings.
            return key.isShiftDown() ? text.isRedoable() : text.isUndoable();
        }
        return key.getTarget() instanceof TextInputControl || key.getTarget() instanceof ComboBoxBase<?>;
    }

    /** Whether the control that has the focus has a use of its own for a key. */
    private static boolean claims(KeyEvent key) {
        if (key.isShortcutDown()) {
            return false;
        }
        EventTarget owner = key.getTarget();
        KeyCode code = key.getCode();
        boolean lines = owner instanceof TableView<?> || owner instanceof ListView<?>;
        return switch (code) {
            case SPACE -> lines || owner instanceof ButtonBase || owner instanceof TitledPane;
            case LEFT, RIGHT -> lines || owner instanceof Slider || owner instanceof TabPane || inCard(owner);
            case UP, DOWN ->
                lines
                        || owner instanceof Slider
                        || owner instanceof TabPane
                        || owner instanceof ScrollPane
                        || owner instanceof ToggleButton
                        || inCard(owner);
            case HOME, END, PAGE_UP, PAGE_DOWN, ENTER -> lines;
            default -> code.isDigitKey() && inCard(owner);
        };
    }

    private static boolean inCard(EventTarget owner) {
        return owner instanceof Node node && node.getStyleClass().contains("figure-pane");
    }
}
