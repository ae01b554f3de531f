package safedreamer.imagination;

import ai.djl.ndarray.NDArray;

/**
 * n futures of a policy, H decisions long.
 *
 * @param features {@code H + 1} arrays {@code [n][F]}: s_0..s_H
 * @param reward {@code H} arrays {@code [n]}, on arriving at s_1..s_H
 * @param cost {@code H} arrays {@code [n]}, on arriving at s_1..s_H
 * @param goesOn {@code H} arrays {@code [n]}, of s_1..s_H
 */
public record ImaginedTrajectory(NDArray[] features, NDArray[] reward, NDArray[] cost, NDArray[] goesOn) {

    public int horizon() {
        return reward.length;
    }
}
