package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;

/**
 * A batch of replayed windows as arrays, time first and flat: row t · B + b.
 *
 * @param length T
 * @param windows B
 * @param observation {@code [T·B][O]}
 * @param previousAction {@code [T·B][A]} the action that led to each observation
 * @param reward {@code [T·B]} of that action's decision
 * @param cost {@code [T·B]} of that action's decision
 * @param goesOn {@code [T·B]} 0 where the world ended at this observation, else 1
 */
public record ReplayedWindows(
        int length,
        int windows,
        NDArray observation,
        NDArray previousAction,
        NDArray reward,
        NDArray cost,
        NDArray goesOn) {

    /** Rows of step t of an array with T·B rows. */
    public NDArray step(NDArray array, int t) {
        return array.get((long) t * windows + ":" + (long) (t + 1) * windows);
    }
}
