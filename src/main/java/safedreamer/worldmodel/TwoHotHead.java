package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Linear;
import safedreamer.nn.Mlp;
import safedreamer.nn.Scope;
import safedreamer.nn.TwoHot;

/** Hidden layers and a two-hot distribution of one number: reward, cost, or a critic's value. */
public final class TwoHotHead {

    private final Mlp hidden;
    private final Linear out;
    private final TwoHot twoHot;

    /** @param outScale of the output layer's first values; 0 starts with the number zero */
    public TwoHotHead(Scope scope, int in, int units, int layers, TwoHot twoHot, double outScale) {
        this.twoHot = twoHot;
        hidden = new Mlp(scope, in, units, layers);
        out = new Linear(scope.child("dist_out").child("out"), units, twoHot.bins(), outScale);
    }

    /** {@code [n][bins]} raw. */
    public NDArray logits(NDArray features) {
        return out.apply(hidden.apply(features));
    }

    /** The expected number {@code [n]}. */
    public NDArray mean(NDArray features) {
        return twoHot.mean(logits(features));
    }

    /** -log p {@code [n]} of numbers {@code [n]}. */
    public NDArray loss(NDArray features, NDArray x) {
        return twoHot.loss(logits(features), x);
    }
}
