package safedreamer.workbench.actions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A key that is pressed, with the keys held down meanwhile.
 *
 * @param shortcut Ctrl, or Cmd on macOS
 */
public record Keys(KeyCode code, boolean shortcut, boolean shift) {

    private static final Map<String, KeyCode> NAMED = Map.ofEntries(
            Map.entry("Space", KeyCode.SPACE),
            Map.entry("←", KeyCode.LEFT),
            Map.entry("→", KeyCode.RIGHT),
            Map.entry("↑", KeyCode.UP),
            Map.entry("↓", KeyCode.DOWN),
            Map.entry("[", KeyCode.OPEN_BRACKET),
            Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry(",", KeyCode.COMMA),
            Map.entry(".", KeyCode.PERIOD),
            Map.entry("−", KeyCode.MINUS),
            Map.entry("Esc", KeyCode.ESCAPE));

    /** Combinations that belong to a text that is being edited. */
    private static final List<KeyCode> OF_TEXT = List.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END);

    /** @param words as they are shown: "Ctrl+Shift+Z", "W", "[", "Shift+→" */
    public static Keys of(String words) {
        String rest = words;
        boolean shortcut = rest.startsWith("Ctrl+");
        rest = shortcut ? rest.substring("Ctrl+".length()) : rest;
        boolean shift = rest.startsWith("Shift+");
        rest = shift ? rest.substring("Shift+".length()) : rest;
        return new Keys(code(rest), shortcut, shift);
    }

    private static KeyCode code(String name) {
        KeyCode named = NAMED.get(name);
        if (named != null) {
            return named;
        }
        return KeyCode.valueOf(
                name.length() == 1 && Character.isDigit(name.charAt(0))
                        ? "DIGIT" + name
                        : name.toUpperCase(Locale.ROOT));
    }

    boolean matches(KeyEvent key) {
        boolean sameKey = key.getCode() == code || (digit(code) >= 0 && digit(key.getCode()) == digit(code));
        return sameKey && key.isShortcutDown() == shortcut && key.isShiftDown() == shift && !key.isAltDown();
    }

    private static int digit(KeyCode key) {
        String name = key.getName();
        char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        return (key.isDigitKey() || key.isKeypadKey()) && Character.isDigit(last) ? last - '0' : -1;
    }

    /** Whether it means something else, or is a letter, while a text is edited. */
    boolean belongsToText() {
        return shortcut ? OF_TEXT.contains(code) : !code.isFunctionKey();
    }
}
