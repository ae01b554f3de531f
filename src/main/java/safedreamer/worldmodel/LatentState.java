package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.ChosenRows;
import safedreamer.nn.Features;
import safedreamer.nn.Workers;

/** Where the model believes n worlds to be: h {@code [n][D]} and z {@code [n][S]}. */
public final class LatentState {

    private final NDArray deterministic;
    private final @Nullable NDArray stochastic;
    private final @Nullable ChosenRows chosen;

    private LatentState(NDArray deterministic, @Nullable NDArray stochastic, @Nullable ChosenRows chosen) {
        this.deterministic = deterministic;
        this.stochastic = stochastic;
        this.chosen = chosen;
    }

    /** Of which it is not known that z is one-hot. */
    public LatentState(NDArray deterministic, NDArray stochastic) {
        this(deterministic, stochastic, null);
    }

    /** Whose z is one-hot and known by its classes; without gradients. */
    public LatentState(NDArray deterministic, ChosenRows chosen) {
        this(deterministic, null, chosen);
    }

    /** Makes it ready to be read by several {@link Workers} at the same time, before they begin. */
    public void share() {
        Workers.share(deterministic);
        if (chosen != null) {
            chosen.share();
        } else {
            Workers.share(Objects.requireNonNull(stochastic));
        }
    }

    /** h {@code [n][D]}. */
    public NDArray deterministic() {
        return deterministic;
    }

    /** z {@code [n][S]}, flat; written out at each call where it is known by its classes. */
    public NDArray stochastic() {
        return chosen == null ? Objects.requireNonNull(stochastic) : chosen.whole();
    }

    /** z by its classes, where those are known. */
    public @Nullable ChosenRows chosen() {
        return chosen;
    }

    /** What every head reads, with what is known of it. */
    public Features read() {
        return chosen == null ? Features.of(features()) : Features.of(deterministic, chosen);
    }

    /** What every head reads: {@code [n][D + S]}. */
    public NDArray features() {
        return deterministic.concat(stochastic(), 1);
    }

    public LatentState stopGradient() {
        return new LatentState(deterministic.stopGradient(), stochastic().stopGradient());
    }

    /** The same single state n times. */
    public LatentState repeat(int n) {
        NDArray z = stochastic();
        return new LatentState(
                deterministic.broadcast(n, deterministic.getShape().get(1)),
                z.broadcast(n, z.getShape().get(1)));
    }
}
