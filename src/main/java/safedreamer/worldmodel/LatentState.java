package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;

/**
 * Where the model believes n worlds to be.
 *
 * @param deterministic h {@code [n][D]}
 * @param stochastic z {@code [n][S]}, flat
 */
public record LatentState(NDArray deterministic, NDArray stochastic) {

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
