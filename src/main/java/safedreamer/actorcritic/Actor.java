package safedreamer.actorcritic;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import safedreamer.imagination.Policy;
import safedreamer.nn.Constants;
import safedreamer.nn.DiagonalGaussian;
import safedreamer.nn.Features;
import safedreamer.nn.Linear;
import safedreamer.nn.Mlp;
import safedreamer.nn.Scope;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * The policy π(a | s): a normal with mean tanh(·) and standard deviation 0.9 σ(· + 2) + 0.1, so within [0.1, 1]. Its draws
 * are not squashed; the world model and the environment bound them.
 */
public final class Actor implements Policy {

    private static final double SMALLEST_STD = 0.1;
    private static final double LARGEST_STD = 1.0;

    private final Sight sight;
    private final Mlp hidden;
    private final Linear mean;
    private final Linear spread;
    private final Constants constants;

    /**
     * @param model frozen
     * @param readsObjects whether it reads the decoded positions of objects, too
     */
    public Actor(Scope scope, WorldModel model, WorldModelSettings sizes, boolean readsObjects, int actionSize) {
        constants = scope.constants();
        int units = sizes.units();
        sight = new Sight(scope, model, readsObjects);
        hidden = new Mlp(scope, sight.width(), units, sizes.headLayers());
        mean = new Linear(scope.child("dist_out").child("out"), units, actionSize, 1);
        spread = new Linear(scope.child("dist_out").child("std"), units, actionSize, 1);
    }

    public DiagonalGaussian distribution(NDArray features) {
        NDArray x = hidden.apply(sight.of(Features.of(features)));
        NDArray std = Activation.sigmoid(spread.apply(x).add(constants.of(2)))
                .mul(constants.of(LARGEST_STD - SMALLEST_STD))
                .add(constants.of(SMALLEST_STD));
        return new DiagonalGaussian(mean.apply(x).tanh(), std, constants);
    }

    @Override
    public NDArray action(NDArray features, NDArray noise) {
        return distribution(features).sample(noise);
    }
}
