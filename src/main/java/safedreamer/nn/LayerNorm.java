package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** (x - mean) / √(var + 10⁻³) · scale + bias over the last axis, with the biased variance. */
public final class LayerNorm {

    private static final float EPSILON = 1e-3f;

    private final Shape shape;
    private final Weight scale;
    private final Weight bias;

    public LayerNorm(Scope scope, int size) {
        shape = new Shape(size);
        scale = scope.weight("scale", shape, Initialiser.ONES);
        bias = scope.weight("bias", shape, Initialiser.ZEROS);
    }

    public NDArray apply(NDArray x) {
        return ai.djl.nn.norm.LayerNorm.layerNorm(x, shape, scale.array(), bias.array(), EPSILON)
                .singletonOrThrow();
    }
}
