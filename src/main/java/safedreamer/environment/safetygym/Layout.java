package safedreamer.environment.safetygym;

/**
 * Where everything is at the start of an episode. The arrays are in the order of the placements, the agent first.
 *
 * @param x metres
 * @param y metres
 * @param yaw radians in [0, 2π)
 */
public record Layout(double[] x, double[] y, double[] yaw) {}
