package safedreamer.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.ObservationLayout;

/**
 * Listens in on a policy's episodes and measures the world model's open-loop error on each, where the observation tells
 * where hazards are.
 */
public final class OpenLoopProbe implements DecisionPolicy {

    /** Decisions ahead. */
    public static final int HORIZON = 5;

    private final DecisionPolicy policy;
    private final @Nullable OpenLoopError error;
    private final List<float[]> observations = new ArrayList<>();
    private final List<float[]> actions = new ArrayList<>();

    /** @param agent whose world model is measured, on this thread */
    public OpenLoopProbe(DecisionPolicy policy, SafeDreamerAgent agent, ObservationLayout layout) {
        this.policy = policy;
        this.error = OpenLoopError.canMeasure(layout) ? new OpenLoopError(agent, layout) : null;
    }

    @Override
    public void begin(int episode) {
        observations.clear();
        actions.clear();
        policy.begin(episode);
    }

    @Override
    public float[] act(float[] observation) {
        float[] action = policy.act(observation);
        observations.add(observation.clone());
        actions.add(action.clone());
        return action;
    }

    @Override
    public @Nullable Double nearestHazardError() {
        if (error == null || observations.size() <= HORIZON) {
            return null;
        }
        float[][] seen = observations.toArray(new float[0][]);
        float[][] led = actions.subList(0, actions.size() - 1).toArray(new float[0][]);
        return error.nearestHazard(seen, led, HORIZON);
    }

    @Override
    public void close() {
        policy.close();
    }
}
