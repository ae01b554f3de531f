package safedreamer.environment.safetygym;

import java.util.Arrays;
import java.util.Optional;
import safedreamer.environment.SceneObject.Kind;

/** The original's name of all objects of a kind. */
public final class ObjectNames {

    private ObjectNames() {}

    /** "hazards". */
    public static String of(Kind kind) {
        return switch (kind) {
            case GOAL -> "goal";
            case HAZARD -> "hazards";
            case VASE -> "vases";
            case BUTTON -> "buttons";
            case PILLAR -> "pillars";
            case CIRCLE -> "circle";
            case WALL -> "sigwalls";
            case PUSH_BOX -> "push_box";
            case GREMLIN -> "gremlins";
        };
    }

    /** The kind that has this name; empty for another name. */
    public static Optional<Kind> kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> of(kind).equals(name))
                .findFirst();
    }
}
