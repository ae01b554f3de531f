package safedreamer.workbench.actions;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;

/**
 * Something that a person can do in the window.
 *
 * @param id short name, unique
 * @param words what it does, as a menu says it
 * @param keys as they are shown, the first is the one to teach; none for what is reached by menu and palette alone
 * @param family actions of one family, such as the nine iterations, are one line in the key overlay; empty for none
 * @param possible whether it can be done now; where not, its key is left to whoever has the focus
 */
public record WindowAction(
        String id,
        ActionGroup group,
        String words,
        List<String> keys,
        String family,
        BooleanSupplier possible,
        Runnable act) {

    public WindowAction {
        keys = List.copyOf(keys);
    }

    /** One that can always be done. */
    public static WindowAction of(String id, ActionGroup group, String words, Runnable act, String... keys) {
        return new WindowAction(id, group, words, List.of(keys), "", () -> true, act);
    }

    /** The same, as far as something holds. */
    public WindowAction when(BooleanSupplier condition) {
        return new WindowAction(id, group, words, keys, family, condition, act);
    }

    /** The same, as one of a family. */
    public WindowAction in(String words) {
        return new WindowAction(id, group, this.words, keys, words, possible, act);
    }

    /** "Ctrl+Shift+Z"; empty without a key. */
    public String keyWords() {
        return String.join("  ", keys);
    }

    boolean isMeantBy(KeyEvent key, boolean editing) {
        return keys.stream()
                .filter(words -> !words.equals("?"))
                .map(Keys::of)
                .anyMatch(each -> each.matches(key) && !(editing && each.belongsToText()));
    }

    /** Does it if it can be done; says whether. */
    public boolean tryIt() {
        if (!possible.getAsBoolean()) {
            return false;
        }
        act.run();
        return true;
    }
}
