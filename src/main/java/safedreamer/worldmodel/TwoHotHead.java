package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<NDArray> expected;

    /** @param outScale of the output layer's first values; 0 starts with the number zero */
    public TwoHotHead(Scope scope, int in, int units, int layers, TwoHot twoHot, double outScale) {
        this.twoHot = twoHot;
        hidden = new Mlp(scope, in, units, layers);
        out = new Linear(scope.child("dist_out").child("out"), units, twoHot.bins(), outScale);
        expected = last -> {
            try (NDArray logits = out.apply(last)) {
                return twoHot.mean(logits);
            }
        };
    }

    private TwoHotHead(TwoHotHead head) {
        twoHot = head.twoHot;
        hidden = head.hidden;
        out = head.out;
        expected = twoHot.alignedMean(out);
    }

    /** This head laid out for many rows, as it is now: not to be asked once the weights have changed. */
    public TwoHotHead aligned() {
        return new TwoHotHead(this);
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
        try (NDArray last = hidden.apply(features)) {
            return expected.apply(last);
        }
    }

    /** Σ -log p {@code [n]} over some numbers {@code [n]} each. */
    public NDArray loss(NDArray features, NDArray... numbers) {
        return loss(Features.of(features), numbers);
    }

    /** Σ -log p {@code [n]} over some numbers {@code [n]} each. */
    public NDArray loss(Features features, NDArray... numbers) {
        try (NDArray logits = logits(features)) {
            return twoHot.loss(logits, numbers);
        }
    }
}
