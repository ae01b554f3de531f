package safedreamer.imagination;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/** What each imagined step takes from outside, copied to the device at once: n rows of actions, or noise of actions, and of z. */
final class StepInputs {

    private final NDArray actions;
    private final @Nullable NDArray latentNoise;

    private StepInputs(NDArray actions, @Nullable NDArray latentNoise) {
        this.actions = actions;
        this.latentNoise = latentNoise;
    }

    /**
     * @param horizon H
     * @param rows n
     * @param actionSize A
     * @param actions {@code [H][n][A]}
     * @param latentNoise {@code [H][n][noise]}; empty where the means are followed
     */
    static StepInputs upload(
            HostCopies copies, int horizon, int rows, int actionSize, float[] actions, float[] latentNoise) {
        float[] all = new float[actions.length + latentNoise.length];
        System.arraycopy(actions, 0, all, 0, actions.length);
        System.arraycopy(latentNoise, 0, all, actions.length, latentNoise.length);
        NDArray flat = copies.up(all, new Shape(all.length));
        Shape shape = new Shape(horizon, rows, actionSize);
        NDArray own = flat.get("0:" + actions.length).reshape(shape);
        if (latentNoise.length == 0) {
            return new StepInputs(own, null);
        }
        int width = latentNoise.length / (horizon * rows);
        return new StepInputs(own, flat.get(actions.length + ":").reshape(new Shape(horizon, rows, width)));
    }

    /** {@code [n][A]} of step t. */
    NDArray action(int t) {
        return actions.get(t);
    }

    /** {@code [n][noise]} of step t; null where the means are followed. */
    @Nullable
    NDArray latentNoise(int t) {
        return latentNoise == null ? null : latentNoise.get(t);
    }
}
