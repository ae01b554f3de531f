package safedreamer.workbench.actions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/** All that can be done in the window, in the order of menus. */
public final class ActionTable {

    private final List<WindowAction> actions;

    /** @throws IllegalArgumentException if two have the same id or the same key */
    public ActionTable(List<WindowAction> actions) {
        this.actions = List.copyOf(actions);
        Set<String> ids = new HashSet<>();
        Map<String, String> keys = new HashMap<>();
        for (WindowAction action : actions) {
            if (!ids.add(action.id())) {
                throw new IllegalArgumentException("two actions are called " + action.id());
            }
            for (String key : action.keys()) {
                String other = keys.put(key, action.id());
                if (other != null) {
                    throw new IllegalArgumentException(key + " is the key of " + other + " and of " + action.id());
                }
            }
        }
    }

    public List<WindowAction> all() {
        return actions;
    }

    public List<WindowAction> of(ActionGroup group) {
        return actions.stream().filter(action -> action.group() == group).toList();
    }

    /** @throws IllegalArgumentException if there is none */
    public WindowAction find(String id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no action " + id));
    }

    /**
     * Does what a key asks for.
     *
     * @param editing whether a text is being edited, whose keys these are first
     * @return whether something was done
     */
    public boolean press(KeyEvent key, boolean editing) {
        for (WindowAction action : actions) {
            if (action.isMeantBy(key, editing) && action.tryIt()) {
                return true;
            }
        }
        return false;
    }

    /** Those whose words hold every word that was typed, in any order; those that begin with it first. */
    public List<WindowAction> search(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> parts = Arrays.stream(wanted.split("\\s+", -1)).toList();
        List<WindowAction> first = new ArrayList<>();
        List<WindowAction> then = new ArrayList<>();
        for (WindowAction action : actions) {
            String words =
                    (action.words() + " " + action.group().words() + " " + action.keyWords()).toLowerCase(Locale.ROOT);
            if (parts.stream().allMatch(words::contains)) {
                (words.startsWith(wanted) ? first : then).add(action);
            }
        }
        first.addAll(then);
        return first;
    }

    /** Keys and what they do, a line each, families together. */
    public Map<String, String> keyLines(ActionGroup group) {
        Map<String, List<WindowAction>> lines = new LinkedHashMap<>();
        for (WindowAction action : of(group)) {
            if (!action.keys().isEmpty()) {
                lines.computeIfAbsent(
                                action.family().isEmpty() ? action.words() : action.family(),
                                words -> new ArrayList<>())
                        .add(action);
            }
        }
        Map<String, String> keys = new LinkedHashMap<>();
        lines.forEach((words, family) -> keys.put(together(family), words));
        return keys;
    }

    private static String together(List<WindowAction> family) {
        String first = family.get(0).keyWords();
        String last = family.get(family.size() - 1).keyWords();
        return switch (family.size()) {
            case 1 -> first;
            case 2 -> first + "  " + last;
            default -> first + " … " + last.substring(last.lastIndexOf('+') + 1);
        };
    }
}
