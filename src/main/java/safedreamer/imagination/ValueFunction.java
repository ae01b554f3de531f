package safedreamer.imagination;

import ai.djl.ndarray.NDArray;

/** The discounted sum expected from a state on: features {@code [n][F]} to {@code [n]}. */
@FunctionalInterface
public interface ValueFunction {
    NDArray value(NDArray features);
}
