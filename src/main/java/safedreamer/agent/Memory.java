package safedreamer.agent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import safedreamer.worldmodel.LatentState;

/** What the agent remembers from one decision to the next within an episode; its arrays outlive the scope of a step. */
final class Memory implements AutoCloseable {

    private @Nullable LatentState state;
    private float @Nullable [] action;
    private float @Nullable [] plan;

    /** Forgets everything: a new episode. */
    void clear() {
        close();
        action = null;
        plan = null;
    }

    void remember(LatentState now) {
        NDScope.unregister(now.deterministic(), now.stochastic());
        close();
        state = now;
    }

    void remember(float[] executed, float @Nullable [] finalMean) {
        action = executed.clone();
        plan = finalMean;
    }

    /** In plain numbers; null at the start of an episode. */
    @Nullable
    Recollection recollection() {
        LatentState known = state;
        float[] done = action;
        if (known == null || done == null) {
            return null;
        }
        // Numbers come back from a GPU through a copy, which belongs to whoever has a scope open.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return new Recollection(
                    (int) known.deterministic().getShape().get(0),
                    known.deterministic().toFloatArray(),
                    known.stochastic().toFloatArray(),
                    done.clone(),
                    plan == null ? null : plan.clone());
        }
    }

    /** Goes on from what was remembered; its arrays belong to the manager. */
    void restore(Recollection saved, NDManager manager) {
        int n = saved.rows();
        remember(new LatentState(
                manager.create(saved.deterministic(), new Shape(n, saved.deterministic().length / n)),
                manager.create(saved.stochastic(), new Shape(n, saved.stochastic().length / n))));
        remember(saved.action(), saved.plan());
    }

    /** Null at the start of an episode. */
    @Nullable
    LatentState state() {
        return state;
    }

    /** Null at the start of an episode. */
    float @Nullable [] action() {
        return action;
    }

    /** {@code [H][A]} the last search's final mean; null at the start of an episode. */
    float @Nullable [] plan() {
        return plan;
    }

    @Override
    public void close() {
        LatentState old = state;
        if (old != null) {
            closeAll(old.deterministic(), old.stochastic());
            state = null;
        }
    }

    private static void closeAll(NDArray... arrays) {
        for (NDArray array : arrays) {
            array.close();
        }
    }
}
