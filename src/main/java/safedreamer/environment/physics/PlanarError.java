package safedreamer.environment.physics;

import java.util.Optional;
import safedreamer.environment.SceneObject.Kind;

/**
 * How far the planar engine is off at most after one simulator step from the original's own state, with one kind of thing
 * within the agent's reach. Measured, and asserted by tests; the package's description has the table of what is usual.
 *
 * @param place of the agent, metres
 * @param velocity of the agent, m/s
 * @param spin of the agent, rad/s: its servo multiplies a small difference by about -3.7 in each integration step
 * @param objectPlace of the thing, metres
 * @param objectVelocity of the thing in the plane, m/s
 */
public record PlanarError(double place, double velocity, double spin, double objectPlace, double objectVelocity) {

    /** Beside a kind of thing; empty where only rounding is left. */
    public static Optional<PlanarError> beside(Kind kind) {
        return switch (kind) {
            case VASE -> Optional.of(new PlanarError(3e-5, 0.02, 1, 0.004, 0.35));
            case PUSH_BOX -> Optional.of(new PlanarError(5e-4, 0.04, 1, 0.005, 0.25));
            case GREMLIN -> Optional.of(new PlanarError(5e-4, 0.05, 1, 0.025, 1.5));
            case PILLAR -> Optional.of(new PlanarError(6e-3, 0.5, 2.5, 0, 0));
            case GOAL, HAZARD, BUTTON, CIRCLE, WALL -> Optional.empty();
        };
    }
}
