package safedreamer.environment;

/**
 * One thing in the world, seen from above.
 *
 * @param x metres
 * @param y metres
 * @param yaw radians
 * @param size radius of round things, half the side of square ones, metres
 */
public record SceneObject(Kind kind, double x, double y, double yaw, double size) {

    public enum Kind {
        GOAL,
        HAZARD,
        VASE
    }
}
