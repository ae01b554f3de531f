package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * A gated recurrent unit with one layer norm over its three gates.
 *
 * <p>(reset, candidate, update) = LayerNorm([h, x] W); r = σ(reset); c = tanh(r · candidate); u = σ(update - 1);
 * h' = u · c + (1 - u) · h.
 */
public final class GruCell {

    private final Weight kernel;
    private final LayerNorm norm;
    private final NDArray one;

    public GruCell(Scope scope, int in, int size) {
        kernel = scope.weight("kernel", new Shape(size + in, 3L * size), Initialiser.TRUNCATED_NORMAL);
        norm = new LayerNorm(scope.child("norm"), 3 * size);
        one = scope.constants().of(1);
    }

    /**
     * @param x {@code [n][in]}
     * @param h {@code [n][size]}, or {@code [1][size]} where it is the same for all
     * @return h' {@code [n][size]}
     */
    public NDArray apply(NDArray x, NDArray h) {
        try (NDArray product = Features.of(h, x).times(kernel.array())) {
            return Gradients.recording() ? withGradient(product, h) : norm.gates(product, h);
        }
    }

    private NDArray withGradient(NDArray product, NDArray h) {
        try (NDArray normed = norm.apply(product);
                NDList gates = normed.split(3, 1);
                NDArray reset = Activation.sigmoid(gates.get(0));
                NDArray held = reset.mul(gates.get(1));
                NDArray candidate = held.tanh();
                NDArray shifted = gates.get(2).sub(one);
                NDArray update = Activation.sigmoid(shifted);
                NDArray change = candidate.sub(h);
                NDArray step = update.mul(change)) {
            return h.add(step);
        }
    }
}
