package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Linear;
import safedreamer.nn.Mlp;
import safedreamer.nn.Scope;
import safedreamer.nn.Weight;

/** The observation that belongs to a latent state; its loss is Σ (x̂ - x)². A Gaussian latent adds a linear skip. */
final class Decoder {

    private final Mlp hidden;
    private final Linear out;
    private final @Nullable Weight skip;
    private final int deterministicSize;
    private final int stochasticSize;

    Decoder(Scope scope, WorldModelSettings settings, ObservationShape shape, int stochasticSize, SkipPair pair) {
        deterministicSize = settings.deterministicSize();
        this.stochasticSize = stochasticSize;
        Scope mlp = scope.child("mlp");
        hidden = new Mlp(mlp, deterministicSize + stochasticSize, settings.units(), settings.encoderLayers());
        out = new Linear(mlp.child("dist_observation").child("out"), settings.units(), shape.size(), 1);
        skip = settings.latent() == LatentKind.GAUSSIAN
                ? mlp.child("skip").weight("kernel", new Shape(stochasticSize, shape.size()), pair.outOf())
                : null;
    }

    /** @return x̂ {@code [n][O]} in the decoder's units */
    NDArray apply(NDArray features) {
        NDArray decoded = out.apply(hidden.apply(features));
        if (skip == null) {
            return decoded;
        }
        NDArray z = features.get(":, " + deterministicSize + ":" + (deterministicSize + stochasticSize));
        return decoded.add(z.matMul(skip.array()));
    }
}
