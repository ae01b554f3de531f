package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** One hidden layer: SiLU(LayerNorm(x W)), without a bias since the norm has one. */
public final class Dense {

    private final Weight kernel;
    private final LayerNorm norm;

    public Dense(Scope scope, int in, int out) {
        kernel = scope.weight("kernel", new Shape(in, out), Initialiser.TRUNCATED_NORMAL);
        norm = new LayerNorm(scope.child("norm"), out);
    }

    public NDArray apply(NDArray x) {
        return apply(Features.of(x));
    }

    public NDArray apply(Features x) {
        try (NDArray product = x.times(kernel.array())) {
            return norm.silu(product);
        }
    }
}
