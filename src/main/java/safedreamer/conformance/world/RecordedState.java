package safedreamer.conformance.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the original was before a step.
 *
 * @param position the agent's joints {@code [nq_agent]}, as MuJoCo's qpos has them
 * @param velocity the agent's joints {@code [nv_agent]}
 * @param whole the whole physics; null where only the agent's joints were recorded
 */
public record RecordedState(
        double[] position, double[] velocity, @Nullable Physics whole) {

    /**
     * All that MuJoCo steps from.
     *
     * @param time seconds
     * @param qpos {@code [nq]} with the objects' joints after the agent's
     * @param qvel {@code [nv]}
     * @param warmStart {@code [nv]} the accelerations that the solver starts from
     */
    public record Physics(double time, double[] qpos, double[] qvel, double[] warmStart) {

        static Physics before(JsonNode step) {
            return new Physics(
                    step.required("t0").doubleValue(),
                    Json.numbers(step.required("q0")),
                    Json.numbers(step.required("v0")),
                    Json.numbers(step.required("w0")));
        }
    }
}
