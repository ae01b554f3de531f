package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.Rssm;
import safedreamer.worldmodel.WorldModel;

/**
 * The futures of one latent state in the world model: each batch uploads its actions once and downloads three numbers a
 * candidate. Belongs to one thread, with gradients off.
 */
public final class LatentImagination implements Imagination {

    private static final int ACTOR = 1;
    private static final int LATENT = 2;

    private final Imaginer imaginer;
    private final WorldModel model;
    private final ReturnEstimator estimator;
    private final LatentState state;
    private final boolean recordPositions;
    private final List<float[]> positions = new ArrayList<>();

    LatentImagination(Imaginer imaginer, LatentState state, boolean recordPositions) {
        this.imaginer = imaginer;
        this.state = state;
        this.recordPositions = recordPositions;
        model = imaginer.model();
        estimator = new ReturnEstimator(imaginer.constants(), imaginer.discount(), imaginer.lambda());
    }

    @Override
    public int actionSize() {
        return imaginer.actionSize();
    }

    @Override
    public float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed) {
        int size = imaginer.actionSize();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray[] actionNoise = noise(count, horizon, size, true, NoiseStream.seed(noiseSeed, ACTOR));
            @Nullable NDArray[] latentNoise = latentNoise(count, horizon, latentPath, noiseSeed);
            NDList actions = new NDList();
            LatentState now = state.repeat(count);
            for (int t = 0; t < horizon; t++) {
                NDArray action = imaginer.actor().action(now.features(), actionNoise[t]);
                actions.add(action);
                now = model.imagine(now, action, latentNoise[t]);
            }
            return NDArrays.concat(actions).toFloatArray();
        }
    }

    @Override
    public CandidateReturns imagine(CandidateBatch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            int horizon = batch.horizon();
            NDArray features = unroll(batch);
            @Nullable NDArray decoded = recordPositions || model.costReadsDecoded() ? model.decode(features) : null;
            NDArray[] reward = split(model.reward(features), horizon);
            NDArray[] cost = split(model.cost(features, decoded), horizon);
            NDArray[] goesOn = split(model.goesOn(features), horizon);
            NDArray rewardReturn = batch.bootstrap()
                    ? estimator.bootstrapped(
                            reward, goesOn, split(imaginer.rewardCritic().value(features), horizon))
                    : estimator.truncated(reward, goesOn);
            NDArray costReturn = batch.bootstrap()
                    ? estimator.bootstrapped(
                            cost, goesOn, split(imaginer.costCritic().value(features), horizon))
                    : estimator.truncated(cost, goesOn);
            NDArray horizonCost = estimator.horizonCost(cost, batch.discountCost());
            if (recordPositions && decoded != null) {
                positions.add(positions(decoded, batch.candidates(), horizon));
            }
            return new CandidateReturns(
                    rewardReturn.toFloatArray(), costReturn.toFloatArray(), horizonCost.toFloatArray());
        }
    }

    /** {@code [H·N][F]}: s_1..s_H of every candidate, time first. */
    private NDArray unroll(CandidateBatch batch) {
        int n = batch.candidates();
        int horizon = batch.horizon();
        NDArray actions = manager().create(batch.actions(), new Shape(horizon, n, imaginer.actionSize()));
        @Nullable NDArray[] noise = latentNoise(n, horizon, batch.latentPath(), batch.noiseSeed());
        NDList features = new NDList();
        LatentState now = state.repeat(n);
        for (int t = 0; t < horizon; t++) {
            now = model.imagine(now, actions.get(t), noise[t]);
            features.add(now.features());
        }
        return NDArrays.concat(features);
    }

    /**
     * Where each candidate's decoded observations put the agent.
     *
     * @param decoded {@code [H·N][O]} of s_1..s_H
     * @return {@code [N][H + 1][2]}, the present first
     */
    private float[] positions(NDArray decoded, int n, int horizon) {
        NDArray later = position(model.observation(decoded));
        NDArray now = position(model.observation(model.decode(state.features())));
        return now.broadcast(n, 2)
                .concat(later, 0)
                .reshape(horizon + 1, n, 2)
                .transpose(1, 0, 2)
                .toFloatArray();
    }

    private NDArray position(NDArray observation) {
        int at = imaginer.positionOffset();
        return observation.get(":, " + at + ":" + (at + 2));
    }

    /**
     * Where one sequence of actions leads, following the means of the latent states.
     *
     * @param actions {@code [H][A]}
     * @return {@code [H + 1][2]}, the present first
     */
    public float[] path(float[] actions) {
        int horizon = actions.length / imaginer.actionSize();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray features = unroll(new CandidateBatch(actions, 1, horizon, LatentPath.MEAN, false, false, 0));
            return positions(model.decode(features), 1, horizon);
        }
    }

    /** What was decoded of each batch so far, in order, {@code [N][H + 1][2]}; then forgotten. */
    public List<float[]> takePositions() {
        List<float[]> taken = List.copyOf(positions);
        positions.clear();
        return taken;
    }

    /** {@code [O]} the present state decoded. */
    public float[] decodedObservation() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return model.observation(model.decode(state.features())).toFloatArray();
        }
    }

    private @Nullable NDArray[] latentNoise(int n, int horizon, LatentPath path, long seed) {
        Rssm rssm = model.rssm();
        return path == LatentPath.MEAN
                ? new @Nullable NDArray[horizon]
                : noise(n, horizon, rssm.noiseSize(), rssm.normalNoise(), NoiseStream.seed(seed, LATENT));
    }

    /** {@code H} arrays {@code [n][size]}; row i comes from a stream of its own, filled step by step. */
    private NDArray[] noise(int n, int horizon, int size, boolean normal, long seed) {
        float[] values = new float[horizon * n * size];
        for (int i = 0; i < n; i++) {
            RandomGenerator random = NoiseStream.of(seed, i);
            for (int t = 0; t < horizon; t++) {
                int at = (t * n + i) * size;
                for (int j = at; j < at + size; j++) {
                    values[j] = normal ? (float) random.nextGaussian() : random.nextFloat();
                }
            }
        }
        NDArray all = manager().create(values, new Shape(horizon, n, size));
        NDArray[] steps = new NDArray[horizon];
        for (int t = 0; t < horizon; t++) {
            steps[t] = all.get(t);
        }
        return steps;
    }

    private NDManager manager() {
        return imaginer.constants().manager();
    }

    private static NDArray[] split(NDArray array, int parts) {
        return PolicyImagination.split(array, parts);
    }
}
