package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Constants;

/**
 * R_t = x_{t+1} + γ cont_{t+1} [(1 - λ) V(s_{t+1}) + λ R_{t+1}], R_H = V(s_H), for rewards or costs x alike.
 *
 * <p>Arrays are time first; row t of what belongs to successors is s_{t+1}.
 */
public final class LambdaReturn {

    private final NDArray discount;
    private final NDArray lambda;
    private final NDArray rest;

    public LambdaReturn(Constants constants, double discount, double lambda) {
        this.discount = constants.of(discount);
        this.lambda = constants.of(lambda);
        this.rest = constants.of(1 - lambda);
    }

    /**
     * Returns from every step.
     *
     * @param x {@code [H]} arrays {@code [n]}: reward or cost on arriving at s_1..s_H
     * @param goesOn {@code [H]} arrays {@code [n]}, of s_1..s_H
     * @param value {@code [H]} arrays {@code [n]}, of s_1..s_H
     * @return {@code [H]} arrays {@code [n]}: R_0..R_{H-1}
     */
    public NDArray[] compute(NDArray[] x, NDArray[] goesOn, NDArray[] value) {
        NDArray[] returns = new NDArray[x.length];
        NDArray next = value[x.length - 1];
        for (int t = x.length - 1; t >= 0; t--) {
            NDArray beyond = value[t].mul(rest).add(next.mul(lambda));
            next = x[t].add(goesOn[t].mul(discount).mul(beyond));
            returns[t] = next;
        }
        return returns;
    }
}
