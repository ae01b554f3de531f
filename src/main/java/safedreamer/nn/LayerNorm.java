package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** (x - mean) / √(var + 10⁻³) · scale + bias over the last axis, with the biased variance. */
public final class LayerNorm {

    static final float EPSILON = 1e-3f;

    private final Shape shape;
    private final Weight scale;
    private final Weight bias;
    private final Kernels kernels;

    public LayerNorm(Scope scope, int size) {
        shape = new Shape(size);
        scale = scope.weight("scale", shape, Initialiser.ONES);
        bias = scope.weight("bias", shape, Initialiser.ZEROS);
        kernels = scope.constants().kernels();
    }

    public NDArray apply(NDArray x) {
        return ai.djl.nn.norm.LayerNorm.layerNorm(x, shape, scale.array(), bias.array(), EPSILON)
                .singletonOrThrow();
    }

    /** SiLU of it: y · σ(y). */
    NDArray silu(NDArray x) {
        if (!Gradients.recording()) {
            return kernels.normSilu().apply(x, scale.array(), bias.array());
        }
        try (NDArray normed = apply(x)) {
            return kernels.silu().apply(normed);
        }
    }

    /** h' of a {@link GruCell}, without gradients. */
    NDArray gates(NDArray x, NDArray h) {
        return kernels.gates().apply(x, scale.array(), bias.array(), h);
    }
}
