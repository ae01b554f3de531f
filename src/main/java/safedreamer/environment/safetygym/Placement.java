package safedreamer.environment.safetygym;

/**
 * One thing that the layout sampler finds a place for.
 *
 * @param name "hazard3"
 * @param keepout metres: two things keep at least the sum of their keepouts apart, and each keeps its own from the edge
 * @param area where its centre and its keepout must lie
 */
public record Placement(String name, double keepout, Rectangle area) {}
