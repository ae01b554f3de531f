package safedreamer.agent;

/**
 * What a world model foresees along an episode that is known, h decisions ahead without looking.
 *
 * @param observations {@code [L + 1 - h][O]}: row t is the observation at t + h as foreseen at t
 * @param costs ĉ {@code [L + 1 - h]} of the decision that leads to each
 */
public record Foreseen(float[][] observations, float[] costs) {}
