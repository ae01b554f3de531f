package safedreamer.training;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safedreamer.agent.Multipliers;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;

/**
 * checkpoint.json: what the arrays beside it belong to. What came later is null in older ones.
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
 * @param loop where training stood; null in checkpoints from before runs could be resumed,
 *     and of agents alone
 * @param replay what training learns from; null where it is not kept
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
        @Nullable Multipliers multipliers,
        @Nullable LoopState loop,
        @Nullable ReplayContents replay) {

    /** Raised when a reader of the former format could no longer read the folder. */
    static final int FORMAT_VERSION = 1;

    static final String WEIGHTS = "weights.safetensors";
    static final String INFO = "checkpoint.json";
    static final String RUNNING_EPISODE = "running.episodes";

    /** @throws UserError if it cannot be understood or has another format */
    static CheckpointInfo read(Path folder) {
        Path file = folder.resolve(INFO);
        CheckpointInfo info = JsonText.read(file, CheckpointInfo.class, FORMAT_VERSION);
        if (info.settings() == null || info.normaliser() == null || info.optimiserSteps() == null) {
            throw new UserError(file + " is no checkpoint of this program: it lacks settings or statistics");
        }
        return info;
    }

    /** Of the agent alone, which does not go on learning. */
    CheckpointInfo agentOnly(Map<String, Object> acting, long crc32) {
        return new CheckpointInfo(
                formatVersion,
                engine,
                decisions,
                updates,
                acting,
                normaliser,
                Map.of(),
                crc32,
                multipliers,
                null,
                null);
    }

    /** b at that moment; infinite if it is not told. */
    double costLimit() {
        return settings.get("planner") instanceof Map<?, ?> planner && planner.get("costLimit") instanceof Number limit
                ? limit.doubleValue()
                : Double.POSITIVE_INFINITY;
    }
}
