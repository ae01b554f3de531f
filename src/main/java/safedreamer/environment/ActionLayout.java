package safedreamer.environment;

import java.util.List;

/** What each number of an action does, so that a replay can mirror it and a window can name it. */
public record ActionLayout(List<Component> components) {

    /**
     * One number of an action.
     *
     * @param name "forward"
     * @param negatedByMirror whether mirroring the world turns its sign
     * @param mirrored the name of the component that does in a mirrored world what this one does here: itself, or for
     *     the left wheel the right one
     * @param limit what the actuator is given is within ±limit; an action of 1 asks for that much
     */
    public record Component(String name, boolean negatedByMirror, String mirrored, double limit) {

        /** One that stays itself in a mirrored world, of an actuator that takes ±1. */
        public Component(String name, boolean negatedByMirror) {
            this(name, negatedByMirror, name, 1);
        }
    }

    public ActionLayout {
        components = List.copyOf(components);
    }

    public int size() {
        return components.size();
    }

    /** By component: the index of the one that takes its place in a mirrored world. */
    public int[] mirrored() {
        List<String> names = components.stream().map(Component::name).toList();
        return components.stream()
                .mapToInt(component -> names.indexOf(component.mirrored()))
                .toArray();
    }
}
