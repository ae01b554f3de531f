package safedreamer.environment;

/**
 * One thing in the world, seen from above.
 *
 * @param x metres
 * @param y metres
 * @param yaw radians
 * @param size radius of round things, half the side of square ones, half the length of a wall; metres
 */
public record SceneObject(Kind kind, double x, double y, double yaw, double size) {

    public enum Kind {
        /** To be reached; touches nothing. */
        GOAL,
        /** A round place on the floor that costs; touches nothing. */
        HAZARD,
        /** A light box. */
        VASE,
        /** A ball that cannot be moved, to be touched. */
        BUTTON,
        /** A round column that cannot be moved. */
        PILLAR,
        /** A round place to run around; touches nothing. */
        CIRCLE,
        /** A line not to be crossed; touches nothing. */
        WALL,
        /** A box to be pushed to the goal. */
        PUSH_BOX,
        /** A light box that goes round on a circle by itself. */
        GREMLIN
    }
}
