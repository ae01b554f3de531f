package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import safedreamer.nn.Constants;
import safedreamer.nn.Dense;
import safedreamer.nn.DiagonalGaussian;
import safedreamer.nn.Features;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.Linear;
import safedreamer.nn.Scope;
import safedreamer.nn.Weight;

/**
 * A diagonal normal z that carries geometry from the first updates on.
 *
 * <p>The prior's mean is the previous z plus a learned change; the posterior's mean gets a linear function of the
 * observation added; σ = softplus + 0.03.
 */
final class GaussianLatent implements LatentForm {

    private static final double SMALLEST_STD = 0.03;

    private final int size;
    private final Constants constants;
    private final Dense priorHidden;
    private final Linear priorStats;
    private final Dense posteriorHidden;
    private final Linear posteriorStats;
    private final Weight skip;

    GaussianLatent(Scope scope, WorldModelSettings settings, ObservationShape shape, SkipPair pair) {
        size = settings.stochasticGroups();
        constants = scope.constants();
        int h = settings.deterministicSize();
        int units = settings.units();
        priorHidden = new Dense(scope.child("img_out"), h + size, units);
        priorStats = new Linear(scope.child("img_stats"), units, 2 * size, 1);
        posteriorHidden = new Dense(scope.child("obs_out"), h + units, units);
        posteriorStats = new Linear(scope.child("obs_stats"), units, 2 * size, 1);
        skip = scope.child("obs_skip").weight("kernel", new Shape(shape.size(), size), pair.into());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int noiseSize() {
        return size;
    }

    @Override
    public boolean normalNoise() {
        return true;
    }

    @Override
    public LatentDistribution prior(NDArray h, LatentState before) {
        NDArray z = before.stochastic();
        return normal(priorStats.apply(priorHidden.apply(Features.of(h, z))), z);
    }

    @Override
    public LatentDistribution posterior(NDArray h, NDArray embedding, NDArray observation) {
        NDArray stats = posteriorStats.apply(posteriorHidden.apply(h.concat(embedding, 1)));
        return normal(stats, observation.matMul(skip.array()));
    }

    private DiagonalGaussian normal(NDArray stats, NDArray base) {
        NDList parts = stats.split(2, 1);
        NDArray std = Activation.softPlus(parts.get(1)).add(constants.of(SMALLEST_STD));
        return new DiagonalGaussian(base.add(parts.get(0)), std, constants);
    }
}
