package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import safedreamer.nn.Features;
import safedreamer.nn.Linear;
import safedreamer.nn.Mlp;
import safedreamer.nn.Scope;

/** Whether the world goes on: a Bernoulli whose target is 0 only where it truly ended, not at a time limit. */
public final class ContinueHead {

    private final Mlp hidden;
    private final Linear out;
    private final NDArray zero;

    ContinueHead(Scope scope, WorldModelSettings settings, int features) {
        hidden = new Mlp(scope, features, settings.units(), settings.headLayers());
        out = new Linear(scope.child("dist_out").child("out"), settings.units(), 1, 1);
        zero = scope.constants().of(0);
    }

    private NDArray logit(Features features) {
        return out.apply(hidden.apply(features)).squeeze(1);
    }

    /** 1 where going on is likelier than not, else 0; {@code [n]}, without a gradient. */
    public NDArray mode(Features features) {
        return logit(features).gt(zero).toType(DataType.FLOAT32, false);
    }

    /** -log p {@code [n]}. */
    public NDArray loss(NDArray features, NDArray goesOn) {
        NDArray logit = logit(Features.of(features));
        return Activation.softPlus(logit).sub(logit.mul(goesOn));
    }
}
