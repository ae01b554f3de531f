package safedreamer.agent;

import org.jspecify.annotations.Nullable;

/**
 * What an agent remembers of the episode under way, in plain numbers, as a checkpoint keeps it.
 *
 * @param rows n, of the latent state
 * @param deterministic h {@code [n][D]}
 * @param stochastic z {@code [n][S]}
 * @param action {@code [A]} executed last
 * @param plan {@code [H][A]} the last search's final mean; null without a search
 */
public record Recollection(
        int rows, float[] deterministic, float[] stochastic, float[] action, float @Nullable [] plan) {}
