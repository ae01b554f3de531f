package safedreamer.imagination;

import java.util.Arrays;

/**
 * One future step by step, as the world model decodes it: s_0 is the present, s_k the state after k decisions. Plain
 * numbers: it outlives the agent.
 *
 * @param observations {@code [H + 1][O]} x̂ of s_0..s_H, in the observation's own units
 * @param rewards {@code [H]} r̂ on arriving at s_1..s_H
 * @param costs {@code [H]} ĉ on arriving at s_1..s_H, the mean over the cost heads
 */
public record UnfoldedFuture(float[] observations, float[] rewards, float[] costs) {

    /** H, in decisions. */
    public int horizon() {
        return rewards.length;
    }

    /** O. */
    public int observationSize() {
        return observations.length / (horizon() + 1);
    }

    /** x̂ of s_k, {@code [O]}. */
    public float[] observation(int k) {
        int size = observationSize();
        return Arrays.copyOfRange(observations, k * size, (k + 1) * size);
    }
}
