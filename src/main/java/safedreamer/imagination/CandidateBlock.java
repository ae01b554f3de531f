package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Features;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;

/**
 * Some of a batch's candidates, imagined and scored on one thread: actions and noise go up once, and all numbers come down
 * at once. Heads read a few steps at a time, while those are in the processor's cache.
 */
final class CandidateBlock {

    private final Imaginer imaginer;
    private final WorldModel model;
    private final LatentState state;
    private final CandidateBatch batch;
    private final HostCopies copies;
    private final int from;
    private final int count;

    /** Candidates from..to-1 of the batch. */
    CandidateBlock(Imaginer imaginer, LatentState state, CandidateBatch batch, HostCopies copies, int from, int to) {
        this.imaginer = imaginer;
        this.state = state;
        this.batch = batch;
        this.copies = copies;
        this.from = from;
        count = to - from;
        model = imaginer.model();
    }

    /**
     * @param from the first candidate
     * @param count n
     * @param rows {@code [2 + M][P · n]}: J^R, J^C, and J^{C,H} by each of M cost heads
     * @param positions {@code [n][H + 1][2]}; null unless asked for
     */
    record Scores(int from, int count, float[][] rows, float @Nullable [] positions) {}

    Scores score(boolean recordPositions) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            LatentState[] states = unroll();
            NDArray @Nullable [] decoded = recordPositions || model.costReadsDecoded() ? decoded(states) : null;
            List<Group> groups = groups(states, decoded);
            NDArray[] goesOn = steps(groups, group -> model.goesOn(group.features()));
            NDArray[] reward = steps(groups, group -> model.reward(group.features()));
            List<NDArray[]> costs = costs(groups);
            NDList numbers = new NDList();
            numbers.add(pathReturn(reward, goesOn, batch.bootstrap() ? imaginer.rewardCritic() : null, groups));
            boolean costTail = batch.bootstrap() && batch.costTail();
            numbers.add(pathReturn(mean(costs), goesOn, costTail ? imaginer.costCritic() : null, groups));
            for (NDArray[] cost : costs) {
                numbers.add(imaginer.estimator().horizonCost(cost, batch.discountCost()));
            }
            float[] positions = decoded == null || !recordPositions
                    ? null
                    : Positions.of(imaginer, copies, state, firstPaths(decoded), count);
            return new Scores(from, count, rows(copies.down(NDArrays.stack(numbers)), numbers.size()), positions);
        }
    }

    /** A few consecutive steps that the heads read together. */
    private record Group(
            int steps, Features features, @Nullable NDArray decoded) {}

    private List<Group> groups(LatentState[] states, NDArray @Nullable [] decoded) {
        List<Features> features = Arrays.stream(states).map(LatentState::read).toList();
        int size = StepGroups.size((long) batch.particles() * count);
        List<Group> groups = new ArrayList<>();
        for (int start = 0; start < states.length; start += size) {
            int end = Math.min(states.length, start + size);
            groups.add(new Group(
                    end - start,
                    Features.concat(features.subList(start, end)),
                    decoded == null ? null : StepGroups.concat(decoded, start, end)));
        }
        return groups;
    }

    /** One array {@code [P · n]} a step. */
    private static NDArray[] steps(List<Group> groups, Function<Group, NDArray> head) {
        NDList steps = new NDList();
        for (Group group : groups) {
            steps.addAll(head.apply(group).split(group.steps()));
        }
        return steps.toArray(new NDArray[0]);
    }

    /** {@code [M][H]} arrays {@code [P · n]}. */
    private List<NDArray[]> costs(List<Group> groups) {
        List<NDList> byHead = new ArrayList<>();
        for (Group group : groups) {
            List<NDArray> costs = model.costs(group.features(), group.decoded());
            for (int m = 0; m < costs.size(); m++) {
                if (byHead.size() == m) {
                    byHead.add(new NDList());
                }
                byHead.get(m).addAll(costs.get(m).split(group.steps()));
            }
        }
        return byHead.stream().map(head -> head.toArray(new NDArray[0])).toList();
    }

    private NDArray pathReturn(NDArray[] x, NDArray[] goesOn, @Nullable ValueFunction critic, List<Group> groups) {
        return critic == null
                ? imaginer.estimator().truncated(x, goesOn)
                : imaginer.estimator().bootstrapped(x, goesOn, steps(groups, group -> critic.value(group.features())));
    }

    /** s_1..s_H along every path, {@code P · n} rows each, path first, then candidate. */
    LatentState[] unroll() {
        int horizon = batch.horizon();
        int paths = batch.particles();
        int rows = paths * count;
        float[] noise = imaginer.latentNoise(from, count, paths, horizon, batch.latentPath(), batch.noiseSeed());
        StepInputs inputs = StepInputs.upload(copies, horizon, rows, imaginer.actionSize(), actions(), noise);
        LatentState[] states = new LatentState[horizon];
        LatentState now = state;
        for (int t = 0; t < horizon; t++) {
            now = model.imagine(now, inputs.action(t), inputs.latentNoise(t));
            states[t] = now;
        }
        return states;
    }

    private float[] actions() {
        int size = imaginer.actionSize();
        int width = count * size;
        float[] actions = new float[batch.horizon() * batch.particles() * width];
        for (int t = 0; t < batch.horizon(); t++) {
            for (int p = 0; p < batch.particles(); p++) {
                int source = (t * batch.candidates() + from) * size;
                System.arraycopy(batch.actions(), source, actions, (t * batch.particles() + p) * width, width);
            }
        }
        return actions;
    }

    private NDArray[] decoded(LatentState[] states) {
        return Arrays.stream(states).map(each -> model.decode(each.features())).toArray(NDArray[]::new);
    }

    private NDArray[] mean(List<NDArray[]> costs) {
        NDArray[] mean = new NDArray[batch.horizon()];
        for (int t = 0; t < mean.length; t++) {
            int step = t;
            mean[t] = model.meanCost(costs.stream().map(head -> head[step]).toList());
        }
        return mean;
    }

    /** {@code [H · n][O]} of the first path of each candidate. */
    private NDArray firstPaths(NDArray[] decoded) {
        NDArray[] first = new NDArray[decoded.length];
        for (int t = 0; t < first.length; t++) {
            first[t] = decoded[t].get("0:" + count);
        }
        return StepGroups.concat(first, 0, first.length);
    }

    private static float[][] rows(float[] flat, int count) {
        int width = flat.length / count;
        float[][] rows = new float[count][width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(flat, i * width, rows[i], 0, width);
        }
        return rows;
    }
}
