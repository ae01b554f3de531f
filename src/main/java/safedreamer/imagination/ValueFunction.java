package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import safedreamer.nn.Features;

/** The discounted sum expected from a state on: features {@code [n][F]} to {@code [n]}. */
@FunctionalInterface
public interface ValueFunction {
    NDArray value(Features features);

    /** The same of features that are not known to be one-hot anywhere. */
    default NDArray value(NDArray features) {
        return value(Features.of(features));
    }

    /** The same laid out for many rows, as it is now: not to be asked once the weights have changed. */
    default ValueFunction aligned() {
        return this;
    }
}
