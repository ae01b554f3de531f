package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject.Kind;

/** The original's name of all objects of a kind. */
final class ObjectNames {

    private ObjectNames() {}

    /** "hazards". */
    static String of(Kind kind) {
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
}
