package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.ChosenRows;
import safedreamer.nn.Features;

/**
 * Where the model believes n worlds to be.
 *
 * @param deterministic h {@code [n][D]}
 * @param stochastic z {@code [n][S]}, flat
 * @param chosen the same by its classes, where z is known to be one-hot and no gradient is wanted
 */
public record LatentState(
        NDArray deterministic, NDArray stochastic, @Nullable ChosenRows chosen) {

    /** Of which it is not known that z is one-hot. */
    public LatentState(NDArray deterministic, NDArray stochastic) {
        this(deterministic, stochastic, null);
    }

    /** What every head reads, with what is known of it. */
    public Features read() {
        return chosen == null ? Features.of(features()) : Features.of(deterministic, chosen);
    }

    /** What every head reads: {@code [n][D + S]}. */
    public NDArray features() {
        return deterministic.concat(stochastic, 1);
    }

    public LatentState stopGradient() {
        return new LatentState(deterministic.stopGradient(), stochastic.stopGradient());
    }

    /** The same single state n times. */
    public LatentState repeat(int n) {
        return new LatentState(
                deterministic.broadcast(n, deterministic.getShape().get(1)),
                stochastic.broadcast(n, stochastic.getShape().get(1)));
    }
}
