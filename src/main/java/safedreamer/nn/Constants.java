package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers as arrays that live as long as the model.
 *
 * <p>{@code NDArray.mul(Number)} and its kin hand autograd a view of a Java buffer that is gone by the time of the
 * backward pass; {@code NDArray.mul(constants.of(2))} does not. Any thread may ask.
 */
public final class Constants {

    private final NDManager manager;
    private final Map<Float, NDArray> scalars = new ConcurrentHashMap<>();
    private final Map<List<Integer>, NDArray> multiples = new ConcurrentHashMap<>();
    private final Kernels kernels;

    public Constants(NDManager manager) {
        this.manager = manager;
        kernels = Kernels.of(manager);
    }

    /** A scalar of this value, the same array each time. */
    public NDArray of(double value) {
        return scalars.computeIfAbsent((float) value, number -> keep(manager.create((float) number)));
    }

    /** A vector {@code [n]} that lives as long as the model. */
    public NDArray vector(float... values) {
        return keep(manager.create(values));
    }

    /** {@code [n]} 0, step, 2 step, ... as whole numbers. */
    NDArray multiples(int step, int n) {
        return multiples.computeIfAbsent(
                List.of(step, n), key -> keep(manager.arange(0, step * n, step, DataType.INT64)));
    }

    Kernels kernels() {
        return kernels;
    }

    public NDManager manager() {
        return manager;
    }

    /** Takes an array out of the scope of the present step. Any thread may read it then. */
    static NDArray keep(NDArray array) {
        NDScope.unregister(array);
        return Workers.share(array);
    }
}
