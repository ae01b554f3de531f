package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.Scope;

/** The form of the stochastic state z: how prior and posterior come about. */
sealed interface LatentForm permits CategoricalLatent, GaussianLatent {

    /** S. */
    int size();

    /** Width of the noise of one draw. */
    int noiseSize();

    /** Whether that noise is standard normal, else uniform in [0, 1). */
    boolean normalNoise();

    /** p(z' | h', z) after a state, or one state for all rows of h', before anything is seen. */
    LatentDistribution prior(NDArray h, LatentState before);

    /**
     * q(z | h, x).
     *
     * @param embedding {@code [n][units]} of the observation
     * @param observation {@code [n][O]} as the networks see it
     */
    LatentDistribution posterior(NDArray h, NDArray embedding, NDArray observation);

    static LatentForm create(Scope scope, WorldModelSettings settings, ObservationShape shape, SkipPair skip) {
        return settings.latent() == LatentKind.CATEGORICAL
                ? new CategoricalLatent(scope, settings)
                : new GaussianLatent(scope, settings, shape, skip);
    }
}
