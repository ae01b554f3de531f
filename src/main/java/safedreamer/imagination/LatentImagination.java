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
 * path, and one more for each further cost head. Belongs to one thread, with gradients off.
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
            NDArray[] actionNoise = noise(count, 1, horizon, size, true, NoiseStream.seed(noiseSeed, ACTOR));
            @Nullable NDArray[] latentNoise = latentNoise(count, 1, horizon, latentPath, noiseSeed);
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
            @Nullable NDArray decoded = model.costReadsDecoded() ? model.decode(features) : null;
            NDArray[] goesOn = split(model.goesOn(features), horizon);
            NDArray[] reward = split(model.reward(features), horizon);
            List<NDArray> costs = model.costs(features, decoded);
            NDArray[] cost = split(model.meanCost(costs), horizon);
            float[] rewardReturn = pathReturns(batch, reward, goesOn, imaginer.rewardCritic(), features);
            float[] costReturn = pathReturns(batch, cost, goesOn, imaginer.costCritic(), features);
            float[][] horizonCost = new float[costs.size()][];
            for (int m = 0; m < horizonCost.length; m++) {
                NDArray[] alongPath = split(costs.get(m), horizon);
                horizonCost[m] =
                        estimator.horizonCost(alongPath, batch.discountCost()).toFloatArray();
            }
            if (recordPositions) {
                positions.add(positions(decodedFirstPaths(batch, features, decoded), batch.candidates(), horizon));
            }
            return CandidateReturns.over(batch.candidates(), rewardReturn, costReturn, horizonCost);
        }
    }

    /** {@code [P·N]} J^R or J^C of each path. */
    private float[] pathReturns(
            CandidateBatch batch, NDArray[] x, NDArray[] goesOn, ValueFunction critic, NDArray features) {
        NDArray returns = batch.bootstrap()
                ? estimator.bootstrapped(x, goesOn, split(critic.value(features), batch.horizon()))
                : estimator.truncated(x, goesOn);
        return returns.toFloatArray();
    }

    /** {@code [H·P·N][F]}: s_1..s_H along every path, time first, then path, then candidate. */
    private NDArray unroll(CandidateBatch batch) {
        int n = batch.candidates();
        int paths = batch.particles();
        int horizon = batch.horizon();
        int size = imaginer.actionSize();
        NDArray actions = manager().create(batch.actions(), new Shape(horizon, n, size));
        if (paths > 1) {
            actions = actions.expandDims(1).broadcast(horizon, paths, n, size).reshape(horizon, (long) paths * n, size);
        }
        @Nullable NDArray[] noise = latentNoise(n, paths, horizon, batch.latentPath(), batch.noiseSeed());
        NDList features = new NDList();
        LatentState now = state.repeat(paths * n);
        for (int t = 0; t < horizon; t++) {
            now = model.imagine(now, actions.get(t), noise[t]);
            features.add(now.features());
        }
        return NDArrays.concat(features);
    }

    /**
     * {@code [H·N][O]} of the first path of each candidate.
     *
     * @param decoded {@code [H·P·N][O]} of all paths, if that was needed anyway
     */
    private NDArray decodedFirstPaths(CandidateBatch batch, NDArray features, @Nullable NDArray decoded) {
        return decoded == null ? model.decode(firstPaths(batch, features)) : firstPaths(batch, decoded);
    }

    private static NDArray firstPaths(CandidateBatch batch, NDArray rows) {
        if (batch.particles() == 1) {
            return rows;
        }
        long width = rows.getShape().get(1);
        long all = (long) batch.particles() * batch.candidates();
        return rows.reshape(batch.horizon(), all, width)
                .get(":, 0:" + batch.candidates())
                .reshape(-1, width);
    }

    /**
     * Where decoded observations put the agent.
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
            NDArray features = unroll(new CandidateBatch(actions, 1, horizon, 1, LatentPath.MEAN, false, false, 0));
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

    private @Nullable NDArray[] latentNoise(int n, int paths, int horizon, LatentPath path, long seed) {
        Rssm rssm = model.rssm();
        return path == LatentPath.MEAN
                ? new @Nullable NDArray[horizon]
                : noise(n, paths, horizon, rssm.noiseSize(), rssm.normalNoise(), NoiseStream.seed(seed, LATENT));
    }

    /**
     * {@code H} arrays {@code [paths·n][size]}. Path p of candidate i is row p · n + i and comes from a stream of its own,
     * filled step by step.
     */
    private NDArray[] noise(int n, int paths, int horizon, int size, boolean normal, long seed) {
        int rows = paths * n;
        float[] values = new float[horizon * rows * size];
        for (int row = 0; row < rows; row++) {
            RandomGenerator random = row < n ? NoiseStream.of(seed, row) : NoiseStream.of(seed, row % n, row / n);
            for (int t = 0; t < horizon; t++) {
                int at = (t * rows + row) * size;
                for (int j = at; j < at + size; j++) {
                    values[j] = normal ? (float) random.nextGaussian() : random.nextFloat();
                }
            }
        }
        NDArray all = manager().create(values, new Shape(horizon, rows, size));
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
