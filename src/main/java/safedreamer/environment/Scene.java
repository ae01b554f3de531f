package safedreamer.environment;

import java.util.List;

/**
 * The simulator's truth from above at one moment: for eyes, never for the planner.
 *
 * @param agentX metres
 * @param agentY metres
 * @param heading radians from the x axis
 * @param extent the layout lies within ±extent metres on both axes
 */
public record Scene(double agentX, double agentY, double heading, double extent, List<SceneObject> objects) {}
