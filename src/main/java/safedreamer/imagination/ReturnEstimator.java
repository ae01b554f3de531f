package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Constants;

/**
 * From the numbers along imagined futures to one number a future: J^R and J^C by λ-return with a critic, or without;
 * J^{C,H} = Σ_{t=0}^{H-1} γ^t ĉ_{t+1}.
 */
public final class ReturnEstimator {

    private final LambdaReturn lambdaReturn;
    private final NDArray discount;
    private final NDArray one;

    public ReturnEstimator(Constants constants, double discount, double lambda) {
        lambdaReturn = new LambdaReturn(constants, discount, lambda);
        this.discount = constants.of(discount);
        one = constants.of(1);
    }

    /** R_0 {@code [n]} with the critic's values beyond; all arguments are {@code H} arrays {@code [n]} of s_1..s_H. */
    public NDArray bootstrapped(NDArray[] x, NDArray[] goesOn, NDArray[] value) {
        return lambdaReturn.compute(x, goesOn, value)[0];
    }

    /** Σ γ^t cont_1..t x_{t+1} {@code [n]}: the horizon alone. */
    public NDArray truncated(NDArray[] x, NDArray[] goesOn) {
        NDArray sum = x[x.length - 1];
        for (int t = x.length - 2; t >= 0; t--) {
            sum = x[t].add(goesOn[t].mul(discount).mul(sum));
        }
        return sum;
    }

    /** J^{C,H} {@code [n]}, discounted or not; it does not ask whether the world goes on. */
    public NDArray horizonCost(NDArray[] cost, boolean discounted) {
        NDArray factor = discounted ? discount : one;
        NDArray sum = cost[cost.length - 1];
        for (int t = cost.length - 2; t >= 0; t--) {
            sum = cost[t].add(sum.mul(factor));
        }
        return sum;
    }
}
