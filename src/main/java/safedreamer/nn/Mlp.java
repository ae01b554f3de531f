package safedreamer.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/** Hidden layers h0, h1, ... of one width. */
public final class Mlp {

    private final List<Dense> layers = new ArrayList<>();

    public Mlp(Scope scope, int in, int units, int count) {
        for (int i = 0; i < count; i++) {
            layers.add(new Dense(scope.child("h" + i), i == 0 ? in : units, units));
        }
    }

    public NDArray apply(NDArray x) {
        return apply(Features.of(x));
    }

    public NDArray apply(Features x) {
        NDArray hidden = layers.get(0).apply(x);
        for (Dense layer : layers.subList(1, layers.size())) {
            try (NDArray before = hidden) {
                hidden = layer.apply(before);
            }
        }
        return hidden;
    }
}
