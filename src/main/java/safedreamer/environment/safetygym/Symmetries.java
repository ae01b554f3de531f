package safedreamer.environment.safetygym;

import safedreamer.environment.SceneObject;
import safedreamer.environment.SidewaysAxis;
import safedreamer.environment.WorldSymmetry;

/** How the world of each task may be changed without changing rewards and costs. */
final class Symmetries {

    private Symmetries() {}

    static WorldSymmetry of(Level level) {
        SidewaysAxis sideways = level.agent().sideways();
        return switch (level.family()) {
            case GOAL, BUTTON, PUSH -> WorldSymmetry.full(sideways);
            // The way round is counter-clockwise, so no mirror; the walls look alike after as many turns.
            case CIRCLE -> new WorldSymmetry(false, 0, level.count(SceneObject.Kind.WALL), sideways);
            // The way is along -y: only left and right may change.
            case RUN -> new WorldSymmetry(true, Math.PI, 1, sideways);
        };
    }
}
