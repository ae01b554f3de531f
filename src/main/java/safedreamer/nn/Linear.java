package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** y = x W + b: {@code [n][in]} to {@code [n][out]}. */
public final class Linear {

    private final Weight kernel;
    private final Weight bias;

    /** @param scale of the uniform first values; 0 gives zeros */
    public Linear(Scope scope, int in, int out, double scale) {
        kernel = scope.weight("kernel", new Shape(in, out), Initialiser.uniform(scale));
        bias = scope.weight("bias", new Shape(out), Initialiser.ZEROS);
    }

    public NDArray apply(NDArray x) {
        try (NDArray product = x.matMul(kernel.array())) {
            return product.add(bias.array());
        }
    }
}
