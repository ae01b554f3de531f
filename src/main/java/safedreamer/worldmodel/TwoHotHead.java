package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Features;
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
        return logits(Features.of(features));
    }

    private NDArray logits(Features features) {
        try (NDArray last = hidden.apply(features)) {
            return out.apply(last);
        }
    }

    /** The expected number {@code [n]}. */
    public NDArray mean(NDArray features) {
        return mean(Features.of(features));
    }

    /** The expected number {@code [n]}. */
    public NDArray mean(Features features) {
        try (NDArray logits = logits(features)) {
            return twoHot.mean(logits);
        }
    }

    /** Σ -log p {@code [n]} over some numbers {@code [n]} each. */
    public NDArray loss(NDArray features, NDArray... numbers) {
        try (NDArray logits = logits(features)) {
            return twoHot.loss(logits, numbers);
        }
    }
}
