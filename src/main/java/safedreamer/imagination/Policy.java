package safedreamer.imagination;

import ai.djl.ndarray.NDArray;

/** Something that acts in the model: features {@code [n][F]} and standard normal noise {@code [n][A]} to actions. */
@FunctionalInterface
public interface Policy {
    NDArray action(NDArray features, NDArray noise);
}
