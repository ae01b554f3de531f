package safedreamer.workbench;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import safedreamer.workbench.presentation.PresentationModel;

/** The keys of the presentation: while it is on they are all there are. */
final class PresentationKeys {

    private final PresentationModel model;
    private final WorkbenchWindow window;

    PresentationKeys(PresentationModel model, WorkbenchWindow window) {
        this.model = model;
        this.window = window;
    }

    boolean areAll() {
        return model.presenting().get();
    }

    /** Does what a key asks for; false for those of the slider, which are left to it. */
    boolean press(KeyEvent key) {
        if (key.isShortcutDown()) {
            if (key.getCode() == KeyCode.T) {
                window.toggleTheme();
            }
            return true;
        }
        switch (key.getCode()) {
            case LEFT, RIGHT, UP, DOWN, HOME, END, TAB -> {
                return false;
            }
            case SPACE, PAGE_DOWN -> model.step(1);
            case BACK_SPACE, PAGE_UP -> model.step(-1);
            case ESCAPE, F11 -> window.togglePresentation();
            default -> model.open(digit(key.getCode()));
        }
        return true;
    }

    /** 1..9, or 0 for any other key. */
    private static int digit(KeyCode code) {
        String name = code.getName();
        boolean number = code.isDigitKey() || code.isKeypadKey();
        char last = name.charAt(name.length() - 1);
        return number && last >= '1' && last <= '9' ? last - '0' : 0;
    }
}
