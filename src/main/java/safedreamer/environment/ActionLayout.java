package safedreamer.environment;

import java.util.List;

/** What each number of an action does, so that a replay can mirror it and a window can name it. */
public record ActionLayout(List<Component> components) {

    /**
     * One number of an action.
     *
     * @param name "forward"
     * @param negatedByMirror whether mirroring the world (y to -y) turns its sign
     */
    public record Component(String name, boolean negatedByMirror) {}

    public ActionLayout {
        components = List.copyOf(components);
    }

    public int size() {
        return components.size();
    }
}
