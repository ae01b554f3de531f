package safedreamer.environment.physics;

import safedreamer.environment.SceneObject;

/**
 * One thing to be put into a world.
 *
 * @param name the original's: "hazard3", "push_box"
 * @param x metres; for a gremlin the centre of its circle
 * @param y metres
 * @param yaw radians
 * @param size metres: radius of round things, half the side of square ones, half the length of a wall
 */
public record WorldObject(String name, SceneObject.Kind kind, double x, double y, double yaw, double size) {

    /** Whether it can be pushed about: it has a place among the joints of the simulation. */
    public boolean free() {
        return switch (kind) {
            case VASE, PUSH_BOX, GREMLIN -> true;
            case GOAL, HAZARD, BUTTON, PILLAR, CIRCLE, WALL -> false;
        };
    }

    /** Whether anything can bump into it. */
    public boolean solid() {
        return free() || kind == SceneObject.Kind.BUTTON || kind == SceneObject.Kind.PILLAR;
    }
}
