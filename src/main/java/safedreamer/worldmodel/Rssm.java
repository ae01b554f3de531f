package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import safedreamer.nn.ChosenRows;
import safedreamer.nn.Dense;
import safedreamer.nn.Features;
import safedreamer.nn.GruCell;
import safedreamer.nn.Initialiser;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.Scope;
import safedreamer.nn.Weight;

/**
 * The recurrent state-space model: h' = GRU(h, f(z, a)), prior p(z' | h'), posterior q(z' | h', x').
 *
 * <p>Actions beyond [-1, 1] are scaled back to it with a straight-through gradient.
 */
public final class Rssm {

    private final int deterministicSize;
    private final Weight initial;
    private final Dense input;
    private final GruCell gru;
    private final LatentForm latent;
    private final NDArray one;

    Rssm(Scope scope, WorldModelSettings settings, ObservationShape shape, SkipPair skip) {
        deterministicSize = settings.deterministicSize();
        one = scope.constants().of(1);
        initial = scope.weight("initial", new Shape(deterministicSize), Initialiser.ZEROS);
        latent = LatentForm.create(scope, settings, shape, skip);
        input = new Dense(scope.child("img_in"), latent.size() + shape.actionSize(), settings.units());
        gru = new GruCell(scope.child("gru"), settings.units(), deterministicSize);
    }

    /** D. */
    public int deterministicSize() {
        return deterministicSize;
    }

    /** S. */
    public int stochasticSize() {
        return latent.size();
    }

    /** Width of the noise of one draw of z. */
    public int noiseSize() {
        return latent.noiseSize();
    }

    /** Whether the noise of a draw is standard normal, else uniform in [0, 1). */
    public boolean normalNoise() {
        return latent.normalNoise();
    }

    /** Where every episode starts: h = tanh(w), z the centre of the prior given h. */
    public LatentState initial(int n) {
        NDArray h = initial.array().tanh().expandDims(0);
        NDArray noPast = h.getManager().zeros(new Shape(1, latent.size()));
        return new LatentState(h, prior(h, noPast).centre()).repeat(n);
    }

    /**
     * h' {@code [n][D]}.
     *
     * @param state n states, or one for all
     * @param action {@code [n][A]} taken in it
     */
    public NDArray advance(LatentState state, NDArray action) {
        NDArray bounded = action.div(action.abs().maximum(one).stopGradient());
        ChosenRows chosen = state.chosen();
        Features read = chosen == null ? Features.of(state.stochastic(), bounded) : Features.of(chosen, bounded);
        return gru.apply(input.apply(read), state.deterministic());
    }

    /** p(z' | h', z). */
    public LatentDistribution prior(NDArray h, NDArray previousZ) {
        return latent.prior(h, new LatentState(h, previousZ));
    }

    /** p(z' | h', z) after a state, or one state for all rows of h'. */
    LatentDistribution prior(NDArray h, LatentState before) {
        return latent.prior(h, before);
    }

    /** q(z' | h', x'). */
    public LatentDistribution posterior(NDArray h, NDArray embedding, NDArray observation) {
        return latent.posterior(h, embedding, observation);
    }
}
