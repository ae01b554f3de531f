package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Constants;
import safedreamer.nn.Dense;
import safedreamer.nn.Features;
import safedreamer.nn.Initialiser;
import safedreamer.nn.Linear;
import safedreamer.nn.Scope;
import safedreamer.nn.Weight;

/**
 * One small net read at each object's decoded position; logit = logsumexp over the objects; p = σ(logit) is the chance
 * that the decision costs anything; ĉ = p · (mean cost of the decisions that cost). No radius is told to it.
 *
 * <p>It learns from decoded positions whose gradient is stopped, so it never bends the latent state.
 */
final class PerObjectCostHead implements CostHead {

    private static final int UNITS = 32;
    private static final double STATISTIC_DECAY = 0.99;

    private final ObservationShape shape;
    private final Constants constants;
    private final Dense first;
    private final Dense second;
    private final Linear out;
    private final Weight meanPositiveCost;

    PerObjectCostHead(Scope scope, ObservationShape shape) {
        this.shape = shape;
        constants = scope.constants();
        first = new Dense(scope.child("h0"), 2, UNITS);
        second = new Dense(scope.child("h1"), UNITS, UNITS);
        out = new Linear(scope.child("out"), UNITS, 1, 1);
        meanPositiveCost = scope.weight("mean_positive_cost", new Shape(1), Initialiser.ONES);
    }

    @Override
    public CostHead aligned() {
        return this;
    }

    @Override
    public boolean readsDecoded() {
        return true;
    }

    @Override
    public NDArray mean(Features features, @Nullable NDArray decoded) {
        if (decoded == null) {
            throw new IllegalArgumentException("this head reads decoded positions");
        }
        return Activation.sigmoid(logit(decoded)).mul(meanPositiveCost.array().stopGradient());
    }

    @Override
    public NDArray loss(NDArray features, NDArray decoded, NDArray cost) {
        NDArray logit = logit(decoded.stopGradient());
        NDArray happened = cost.gt(constants.of(0)).toType(DataType.FLOAT32, false);
        return Activation.softPlus(logit).sub(logit.mul(happened));
    }

    private NDArray logit(NDArray decoded) {
        NDArray each =
                out.apply(second.apply(first.apply(shape.objects(decoded)))).reshape(-1, shape.objectCount());
        NDArray largest = each.max(new int[] {1}, true).stopGradient();
        return each.sub(largest).exp().sum(new int[] {1}).log().add(largest.squeeze(1));
    }

    @Override
    public void observe(float[] costs) {
        double sum = 0;
        int count = 0;
        for (float cost : costs) {
            if (cost > 0) {
                sum += cost;
                count++;
            }
        }
        if (count > 0) {
            NDArray news = constants.manager().create((float) ((1 - STATISTIC_DECAY) * sum / count));
            meanPositiveCost.array().muli(constants.of(STATISTIC_DECAY)).addi(news);
        }
    }
}
