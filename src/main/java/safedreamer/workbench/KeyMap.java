package safedreamer.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import safedreamer.workbench.selection.Overlay;

/**
 * What keys do, wherever the focus is; single keys act only while no text is being typed and no control claims them.
 */
final class KeyMap {

    /** Rows of the key overlay: keys and what they do. */
    static final Map<String, String> HELP = help();

    private final WorkbenchModel model;
    private final WorkbenchWindow window;

    KeyMap(WorkbenchModel model, WorkbenchWindow window) {
        this.model = model;
        this.window = window;
    }

    void install(Scene scene) {
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+J"), window::toggleBottom);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+T"), window::toggleTheme);
        scene.getAccelerators().put(KeyCombination.valueOf("F1"), window::toggleKeys);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void press(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || typing(key)) {
            return;
        }
        if (act(key.getCode()).getAsBoolean()) {
            key.consume();
        }
    }

    private BooleanSupplier act(KeyCode code) {
        if (code.isDigitKey() || code.isKeypadKey()) {
            return () -> chooseIteration(code);
        }
        return switch (code) {
            case SPACE -> () -> !onButton() && run(model.topBar()::pauseOrResume);
            case RIGHT -> () -> model.topBar().paused().get() && !onSlider() && run(model.topBar()::step);
            case S -> () -> toggle(Overlay.SAFE);
            case U -> () -> toggle(Overlay.UNSAFE);
            case E -> () -> toggle(Overlay.ELITES);
            case C -> () -> toggle(Overlay.CHOSEN);
            case B -> () -> toggle(Overlay.BELIEF);
            case Z ->
                () -> run(() -> model.imagination()
                        .closeUp()
                        .set(!model.imagination().closeUp().get()));
            case ESCAPE -> window::hideKeys;
            default -> () -> false;
        };
    }

    private void typed(KeyEvent key) {
        if (key.getCharacter().equals("?") && !typing(key)) {
            window.toggleKeys();
            key.consume();
        }
    }

    private boolean chooseIteration(KeyCode code) {
        String name = code.getName();
        char digit = name.charAt(name.length() - 1);
        return digit >= '1' && digit <= '9' && run(() -> model.search().choose(digit - '0'));
    }

    private boolean toggle(Overlay overlay) {
        model.selection().toggle(overlay);
        return true;
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private static boolean typing(KeyEvent key) {
        return key.getTarget() instanceof TextInputControl || key.getTarget() instanceof ComboBoxBase<?>;
    }

    /** A focused button keeps the space bar for itself, as everywhere. */
    private boolean onButton() {
        Node owner = window.scene().getFocusOwner();
        return owner instanceof ButtonBase || owner instanceof TitledPane;
    }

    private boolean onSlider() {
        Node owner = window.scene().getFocusOwner();
        return owner instanceof Slider || owner instanceof TabPane;
    }

    private static Map<String, String> help() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Space", "pause or resume training");
        rows.put("→", "one decision, while paused");
        rows.put("1 … 9", "look at that iteration of the search");
        for (Overlay overlay : Overlay.values()) {
            rows.put(overlay.key(), "show or hide: " + overlay.words());
        }
        rows.put("Z", "close-up of the agent");
        rows.put("Ctrl J", "show or hide the lower panel");
        rows.put("Ctrl T", "light or dark");
        rows.put("F1 or ?", "show or hide these keys");
        return rows;
    }
}
