package safedreamer.agent;

import java.util.List;
import safedreamer.imagination.UnfoldedFuture;

/**
 * A search's futures as the world model decodes them.
 *
 * @param positions one entry an iteration, {@code [N][H + 1][2]} metres
 * @param plan the final mean, step by step from the present as the agent believes it
 */
public record DecodedFutures(List<float[]> positions, UnfoldedFuture plan) {}
