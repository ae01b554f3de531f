package safedreamer.environment.physics;

import java.util.List;

/**
 * What an engine builds for an episode, all of it at rest.
 *
 * @param agentX metres
 * @param agentY metres
 * @param heading ψ, radians
 * @param objects in the original's order; an engine numbers them from 0 in this order
 * @param floor the floor is |x|, |y| ≤ floor, metres; only drawn, it ends nowhere
 */
public record World(
        AgentKind agent, double agentX, double agentY, double heading, List<WorldObject> objects, double floor) {

    /** Gremlins go clockwise on circles of this radius, one turn in 2π seconds, all in step; metres. */
    public static final double GREMLIN_TRAVEL = 0.35;

    public World {
        objects = List.copyOf(objects);
    }
}
