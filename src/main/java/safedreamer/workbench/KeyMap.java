package safedreamer.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import safedreamer.workbench.selection.Mode;
import safedreamer.workbench.selection.Overlay;

/**
 * What keys do, wherever the focus is; single keys act only while no text is being typed and no control claims them.
 */
final class KeyMap {

    /** Rows of the key overlay: keys and what they do. */
    static final Map<String, String> HELP = help();

    private static final int FAR = 10;

    private final WorkbenchModel model;
    private final WorkbenchWindow window;

    KeyMap(WorkbenchModel model, WorkbenchWindow window) {
        this.model = model;
        this.window = window;
    }

    void install(Scene scene) {
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+J"), window::toggleBottom);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+N"), model.newRun()::toggle);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+J"), window::toggleLarge);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+T"), window::toggleTheme);
        scene.getAccelerators().put(KeyCombination.valueOf("F1"), window::toggleKeys);
        scene.getAccelerators().put(KeyCombination.valueOf("F11"), window::togglePresentation);
        for (int tab = 0; tab < window.bottomTabs(); tab++) {
            int shown = tab;
            scene.getAccelerators()
                    .put(KeyCombination.valueOf("Shortcut+" + (tab + 1)), () -> window.showBottom(shown));
        }
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+B"), model.decisions()::toggleBookmark);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Z"), model::undo);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+Z"), model::redo);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void press(KeyEvent key) {
        if (model.presentation().presenting().get()) {
            if (present(key)) {
                key.consume();
            }
            return;
        }
        if (key.isShortcutDown() || key.isAltDown() || typing(key) || walking(key)) {
            return;
        }
        if (act(key.getCode(), key.isShiftDown() ? FAR : 1).getAsBoolean()) {
            key.consume();
        }
    }

    /** While the presentation is on, its keys are all there are; false for those of the slider. */
    private boolean present(KeyEvent key) {
        if (key.isShortcutDown()) {
            return key.getCode() != KeyCode.T;
        }
        return switch (key.getCode()) {
            case LEFT, RIGHT, UP, DOWN, HOME, END, TAB -> false;
            case SPACE, PAGE_DOWN -> run(() -> model.presentation().step(1));
            case BACK_SPACE, PAGE_UP -> run(() -> model.presentation().step(-1));
            case ESCAPE, F11 -> run(window::togglePresentation);
            default -> run(() -> model.presentation().open(digit(key.getCode())));
        };
    }

    private BooleanSupplier act(KeyCode code, int far) {
        if (code.isDigitKey() || code.isKeypadKey()) {
            return () -> chooseIteration(code);
        }
        return switch (code) {
            case SPACE -> () -> !onButton() && run(model.topBar()::pauseOrResume);
            case RIGHT -> () -> !onSlider() && forth(far);
            case LEFT -> () -> !onSlider() && run(() -> model.decisions().step(-far));
            case END -> () -> run(model.decisions()::live);
            case HOME -> () -> run(() -> model.decisions().goToIndex(0));
            case OPEN_BRACKET -> () -> run(() -> model.decisions().violation(-1));
            case CLOSE_BRACKET -> () -> run(() -> model.decisions().violation(1));
            case W -> () -> run(model::askWhatIf);
            case A -> () -> model.selection().mode().get() == Mode.WHAT_IF && run(model::applyWhatIf);
            case S -> () -> toggle(Overlay.SAFE);
            case U -> () -> toggle(Overlay.UNSAFE);
            case E -> () -> toggle(Overlay.ELITES);
            case C -> () -> toggle(Overlay.CHOSEN);
            case B -> () -> toggle(Overlay.BELIEF);
            case V -> () -> run(window::toggleBelief);
            case UP -> () -> !onArrows() && run(() -> model.search().moveStep(1));
            case DOWN -> () -> !onArrows() && run(() -> model.search().moveStep(-1));
            case PERIOD -> () -> run(() -> model.search().moveFuture(1));
            case COMMA -> () -> run(() -> model.search().moveFuture(-1));
            case Z ->
                () -> run(() -> model.imagination()
                        .closeUp()
                        .set(!model.imagination().closeUp().get()));
            case ESCAPE ->
                () -> window.hideKeys()
                        || model.newRun().hide()
                        || model.selection().forgetTrajectory()
                        || back();
            default -> () -> false;
        };
    }

    /** The next decision of the past, or a new one of a run that waits. */
    private boolean forth(int far) {
        if (model.selection().followsNewest().get()) {
            return model.topBar().paused().get() && run(model.topBar()::step);
        }
        model.decisions().step(far);
        return true;
    }

    private boolean back() {
        if (model.selection().mode().get() == Mode.WHAT_IF) {
            model.whatIf().takeBack();
            return true;
        }
        return false;
    }

    private void typed(KeyEvent key) {
        if (key.getCharacter().equals("?")
                && !typing(key)
                && !model.presentation().presenting().get()) {
            window.toggleKeys();
            key.consume();
        }
    }

    private boolean chooseIteration(KeyCode code) {
        int digit = digit(code);
        return digit > 0 && run(() -> model.search().choose(digit));
    }

    /** 1..9, or 0 for any other key. */
    private static int digit(KeyCode code) {
        String name = code.getName();
        boolean number = code.isDigitKey() || code.isKeypadKey();
        char last = name.charAt(name.length() - 1);
        return number && last >= '1' && last <= '9' ? last - '0' : 0;
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

    /** Within a table these keys move and choose lines. */
    private static boolean walking(KeyEvent key) {
        return key.getTarget() instanceof TableView<?>
                && (key.getCode().isNavigationKey()
                        || key.getCode() == KeyCode.SPACE
                        || key.getCode() == KeyCode.ENTER);
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

    /** Where the arrow up and the arrow down mean something else. */
    private boolean onArrows() {
        Node owner = window.scene().getFocusOwner();
        return onSlider()
                || owner instanceof ListView<?>
                || owner instanceof TableView<?>
                || owner instanceof ScrollPane
                || owner instanceof ToggleButton;
    }

    private static Map<String, String> help() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Space", "pause or resume training");
        rows.put("← →", "the decision before, the next (Shift: ten); paused and live: → makes one");
        rows.put("Home End", "the first decision, back to live");
        rows.put("[ ]", "the decision before or after that cost something");
        rows.put("W", "what if: plan this decision again");
        rows.put("A", "apply the what-if to the run");
        rows.put("Esc", "let go of a future, a step, a mark; from the what-if back to the decision");
        rows.put("Ctrl B", "bookmark this decision");
        rows.put("Ctrl Z", "undo a change of parameters (Ctrl Shift Z: redo)");
        rows.put("↑ ↓", "a step further into the imagined future, or back");
        rows.put(", .", "the future before, the next; elites first");
        rows.put("1 … 9", "look at that iteration of the search");
        for (Overlay overlay : Overlay.values()) {
            rows.put(overlay.key(), "show or hide: " + overlay.words());
        }
        rows.put("Z", "close-up of the agent");
        rows.put("V", "open or fold what it believes it sees");
        rows.put("Ctrl N", "choose and start another run");
        rows.put("Ctrl 1 … 6", "the tabs of the lower panel");
        rows.put("Ctrl J", "show or hide the lower panel (Ctrl Shift J: large)");
        rows.put("Ctrl T", "light or dark");
        rows.put("F11", "presentation: space goes on, 1 … 6 are its scenes, Esc leaves");
        rows.put("F1 or ?", "show or hide these keys");
        return rows;
    }
}
