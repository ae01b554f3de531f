package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/** One hidden layer: SiLU(LayerNorm(x W)), without a bias since the norm has one. */
public final class Dense {

    private final Weight kernel;
    private final LayerNorm norm;

    public Dense(Scope scope, int in, int out) {
        kernel = scope.weight("kernel", new Shape(in, out), Initialiser.TRUNCATED_NORMAL);
        norm = new LayerNorm(scope.child("norm"), out);
    }

    public NDArray apply(NDArray x) {
        return silu(norm.apply(x.matMul(kernel.array())));
    }

    /** x · sigmoid(x). */
    static NDArray silu(NDArray x) {
        return x.mul(Activation.sigmoid(x));
    }
}
