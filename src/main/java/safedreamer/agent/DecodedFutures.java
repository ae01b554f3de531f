package safedreamer.agent;

import java.util.List;

/**
 * A search's futures as the world model decodes them.
 *
 * @param positions one entry an iteration, {@code [N][H + 1][2]} metres
 * @param plan {@code [H + 1][2]} metres: the final mean
 * @param observation {@code [O]} the present as the agent believes it
 */
public record DecodedFutures(List<float[]> positions, float[] plan, float[] observation) {}
