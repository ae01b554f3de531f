package safedreamer.agent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import safedreamer.nn.Features;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;

/** What a world model would have foreseen along an episode that is known: how good it is, not what it decides. */
final class Foresight {

    private final NDManager manager;
    private final WorldModel model;

    Foresight(NDManager manager, WorldModel model) {
        this.manager = manager;
        this.model = model;
    }

    /**
     * From each step t of the episode the observation at t + h and its cost, foreseen after seeing steps 0..t and being
     * told the actions of t..t+h-1. Latent states follow their means.
     *
     * @param observations {@code [L + 1][O]}
     * @param actions {@code [L][A]}
     * @param horizon h, 1..L
     */
    Foreseen foresee(float[][] observations, float[][] actions, int horizon) {
        int starts = observations.length - horizon;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            LatentState state = filter(observations, actions, starts);
            NDArray all = rows(actions);
            for (int k = 0; k < horizon; k++) {
                state = model.imagine(state, all.get(k + ":" + (k + starts)), null);
            }
            NDArray features = state.features();
            NDArray decoded = model.decode(features);
            float[] costs =
                    model.meanCost(model.costs(Features.of(features), decoded)).toFloatArray();
            float[] flat = model.observation(decoded).toFloatArray();
            int size = observations[0].length;
            float[][] foreseen = new float[starts][size];
            for (int t = 0; t < starts; t++) {
                System.arraycopy(flat, t * size, foreseen[t], 0, size);
            }
            return new Foreseen(foreseen, costs);
        }
    }

    /** The states after seeing steps 0..t, for t = 0..count-1, one a row. */
    private LatentState filter(float[][] observations, float[][] actions, int count) {
        NDArray seen = rows(observations);
        NDArray led = rows(actions);
        NDArray embedding = model.embed(seen);
        NDArray none = manager.zeros(new Shape(1, actions[0].length));
        NDList deterministic = new NDList();
        NDList stochastic = new NDList();
        LatentState state = model.rssm().initial(1);
        for (int t = 0; t < count; t++) {
            NDArray h = model.rssm().advance(state, t == 0 ? none : row(led, t - 1));
            state = model.observe(h, row(embedding, t), row(seen, t), null).state();
            deterministic.add(h);
            stochastic.add(state.stochastic());
        }
        return new LatentState(NDArrays.concat(deterministic), NDArrays.concat(stochastic));
    }

    private NDArray rows(float[][] values) {
        return manager.create(values);
    }

    private static NDArray row(NDArray array, int t) {
        return array.get(t + ":" + (t + 1));
    }
}
