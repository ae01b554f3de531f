package safedreamer.agent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModelLoss;

/**
 * What the world model made of some of a batch's windows.
 *
 * @param states {@code [T·b]} rows, time first
 * @param losses by name, already weighted by the part's share of the batch
 */
record Replayed(LatentState states, Map<String, Double> losses) {

    /**
     * Takes what is left of a part out of the scope that made it.
     *
     * @param share of the batch's windows
     */
    static Replayed leaving(WorldModelLoss.Result result, double share) {
        Map<String, Double> losses = new LinkedHashMap<>();
        losses.put("model/total", share * result.total().getFloat());
        result.terms().forEach((name, term) -> losses.put("model/" + name, share * term.getFloat()));
        NDScope.unregister(result.states().deterministic(), result.states().stochastic());
        return new Replayed(result.states(), losses);
    }

    /** {@code [T·B]} rows of all parts, time first, in the scope of the calling thread. */
    static LatentState states(List<Replayed> parts, int length) {
        for (Replayed part : parts) {
            NDScope.register(part.states.deterministic());
            NDScope.register(part.states.stochastic());
        }
        return new LatentState(
                joined(parts, length, LatentState::deterministic), joined(parts, length, LatentState::stochastic));
    }

    private static NDArray joined(List<Replayed> parts, int length, Function<LatentState, NDArray> half) {
        if (parts.size() == 1) {
            return half.apply(parts.get(0).states);
        }
        NDList byTime = new NDList();
        for (Replayed part : parts) {
            NDArray rows = half.apply(part.states);
            byTime.add(rows.reshape(length, -1, rows.getShape().get(1)));
        }
        NDArray all = NDArrays.concat(byTime, 1);
        return all.reshape(-1, all.getShape().get(2));
    }
}
