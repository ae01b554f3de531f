package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.WorldModel;

/** Where decoded observations put the agent. */
final class Positions {

    private Positions() {}

    /**
     * @param state the present
     * @param decoded {@code [H·n][O]} of s_1..s_H, time first
     * @return {@code [n][H + 1][2]}, the present first
     */
    static float[] of(Imaginer imaginer, HostCopies copies, LatentState state, NDArray decoded, int n) {
        WorldModel model = imaginer.model();
        NDArray later = position(imaginer, model.observation(decoded));
        NDArray now = position(imaginer, model.observation(model.decode(state.features())));
        return copies.down(
                now.broadcast(n, 2).concat(later, 0).reshape(-1, n, 2).transpose(1, 0, 2));
    }

    private static NDArray position(Imaginer imaginer, NDArray observation) {
        int at = imaginer.positionOffset();
        return observation.get(":, " + at + ":" + (at + 2));
    }
}
