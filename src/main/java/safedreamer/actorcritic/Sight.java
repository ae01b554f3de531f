package safedreamer.actorcritic;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Dense;
import safedreamer.nn.Features;
import safedreamer.nn.Linear;
import safedreamer.nn.Scope;
import safedreamer.worldmodel.WorldModel;

/**
 * What an actor or a critic sees of a state: its features and, where it reads objects, W Σ_i f(x_i, y_i) over the decoded
 * positions of the objects that may cost. As the {@link safedreamer.worldmodel.CostHeadKind#PER_OBJECT cost head}, f learns
 * once for all of them what a place beside one means. W begins as zero: at first the objects say nothing.
 */
final class Sight {

    private final WorldModel model;
    private final @Nullable Places places;

    /** @param model frozen, so that a gradient flows through its decoder and not to it */
    Sight(Scope scope, WorldModel model, boolean readsObjects) {
        this.model = model;
        places = readsObjects ? new Places(scope.child("objects")) : null;
    }

    /** How many numbers it sees of a state. */
    int width() {
        return places == null ? model.featureSize() : model.featureSize() + Places.UNITS;
    }

    /** {@code [n][width]} of features {@code [n][F]}. */
    Features of(Features features) {
        if (places == null) {
            return features;
        }
        NDArray state = features.whole();
        return Features.of(state, places.summary(model.objects(state), features.rows()));
    }

    private static final class Places {

        static final int UNITS = 32;

        private final Linear first;
        private final Dense second;
        private final Linear together;

        Places(Scope scope) {
            // No norm on the first layer: of two numbers it would leave the direction and not the distance.
            first = new Linear(scope.child("h0"), 2, UNITS, 1);
            second = new Dense(scope.child("h1"), UNITS, UNITS);
            together = new Linear(scope.child("out"), UNITS, UNITS, 0);
        }

        /** {@code [n][UNITS]} of positions {@code [n · objects][2]}. */
        NDArray summary(NDArray positions, long n) {
            NDArray place = first.apply(positions);
            NDArray each = second.apply(place.mul(Activation.sigmoid(place)));
            return together.apply(each.reshape(n, -1, UNITS).sum(new int[] {1}));
        }
    }
}
