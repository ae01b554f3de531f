package safedreamer.training;

import java.util.Map;

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
 */
record CheckpointInfo(
        int formatVersion,
        String engine,
        long decisions,
        long updates,
        Map<String, Object> settings,
        double[] normaliser,
        Map<String, Long> optimiserSteps,
        long weightsCrc32) {}
