package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Constants;
import safedreamer.nn.Features;
import safedreamer.nn.Scope;
import safedreamer.nn.TwoHot;

/** The paper's: a symlog two-hot distribution on the latent state, weighted where there was a cost. */
final class TwoHotCostHead implements CostHead {

    private final TwoHotHead head;
    private final NDArray one;
    private final NDArray extraWeight;

    TwoHotCostHead(Scope scope, WorldModelSettings settings, int features, TwoHot twoHot) {
        Constants constants = scope.constants();
        head = new TwoHotHead(scope, features, settings.units(), settings.headLayers(), twoHot, 1);
        one = constants.of(1);
        extraWeight = constants.of(settings.costWeight() - 1);
    }

    private TwoHotCostHead(TwoHotCostHead costHead) {
        head = costHead.head.aligned();
        one = costHead.one;
        extraWeight = costHead.extraWeight;
    }

    @Override
    public CostHead aligned() {
        return new TwoHotCostHead(this);
    }

    @Override
    public boolean readsDecoded() {
        return false;
    }

    @Override
    public NDArray mean(Features features, @Nullable NDArray decoded) {
        return head.mean(features);
    }

    @Override
    public NDArray loss(NDArray features, NDArray decoded, NDArray cost) {
        NDArray weight =
                cost.gte(one).toType(DataType.FLOAT32, false).mul(extraWeight).add(one);
        return head.loss(features, cost).mul(weight);
    }

    @Override
    public void observe(float[] costs) {}
}
