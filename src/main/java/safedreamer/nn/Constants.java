package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers as arrays that live as long as the model.
 *
 * <p>{@code NDArray.mul(Number)} and its kin hand autograd a view of a Java buffer that is gone by the time of the
 * backward pass; {@code NDArray.mul(constants.of(2))} does not. Belongs to one thread.
 */
public final class Constants {

    private final NDManager manager;
    private final Map<Float, NDArray> scalars = new HashMap<>();

    public Constants(NDManager manager) {
        this.manager = manager;
    }

    /** A scalar of this value, the same array each time. */
    public NDArray of(double value) {
        NDArray known = scalars.get((float) value);
        return known != null ? known : create((float) value);
    }

    private NDArray create(float value) {
        NDArray scalar = keep(manager.create(value));
        scalars.put(value, scalar);
        return scalar;
    }

    /** A vector {@code [n]} that lives as long as the model. */
    public NDArray vector(float... values) {
        return keep(manager.create(values));
    }

    public NDManager manager() {
        return manager;
    }

    /** Takes an array out of the scope of the present step. */
    static NDArray keep(NDArray array) {
        NDScope.unregister(array);
        return array;
    }
}
