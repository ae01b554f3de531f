package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** y = x W + b: {@code [n][in]} to {@code [n][out]}. */
public final class Linear {

    private final Weight kernel;
    private final Weight bias;

    private Linear(Weight kernel, Weight bias) {
        this.kernel = kernel;
        this.bias = bias;
    }

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

    /**
     * The same layer as it is now, with more outputs than it has; those are all a number that no input changes.
     *
     * @param out at least as many as there are
     */
    Linear widened(int out, float number) {
        long in = kernel.shape().get(0);
        long more = out - kernel.shape().get(1);
        NDManager manager = kernel.array().getManager();
        NDArray wide = kernel.array().concat(manager.zeros(new Shape(in, more)), 1);
        NDArray wideBias = bias.array().concat(manager.full(new Shape(more), number));
        return new Linear(new Weight(kernel.name(), wide), new Weight(bias.name(), wideBias));
    }
}
