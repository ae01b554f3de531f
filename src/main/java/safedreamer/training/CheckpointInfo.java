package safedreamer.training;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Multipliers;

/**
 * checkpoint.json: what the arrays beside it belong to.
 *
 * @param formatVersion of the folder
 * @param engine "planar": the physics it was trained on
 * @param decisions of the run, exploring included
 * @param updates of the run
 * @param settings of the run, whole, with the planner's as they were at that moment
 * @param normaliser low and high of the actor's returns
 * @param optimiserSteps by name of the set of weights
 * @param weightsCrc32 of weights.safetensors
 * @param multipliers of the agent; null in checkpoints from before there were any, whose agents have none
 */
record CheckpointInfo(
        int formatVersion,
        String engine,
        long decisions,
        long updates,
        Map<String, Object> settings,
        double[] normaliser,
        Map<String, Long> optimiserSteps,
        long weightsCrc32,
        @Nullable Multipliers multipliers) {}
