package safedreamer.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * card.json: where the demo's agent comes from and how good it is.
 *
 * @param formatVersion of the demo's folder
 * @param trainingCommand the arguments after the program's name, without {@code --out}
 * @param commit the program's that trained it; null where it is not known
 * @param seed of the training run
 * @param decisions of training, exploring included
 * @param updates gradient updates
 * @param episodes of training
 * @param trainingMinutes time it took, learning included
 * @param largestCost the most that a decision of training cost; null where it is not known
 * @param layoutSeed of the layouts that it is shown in: those of an evaluation with this seed
 * @param recordedDecisions kept whole in the recorded run
 * @param evaluation on layouts it was not trained on; null if it was not evaluated
 */
public record DemoCard(
        int formatVersion,
        List<String> trainingCommand,
        @Nullable String commit,
        long seed,
        long decisions,
        long updates,
        int episodes,
        double trainingMinutes,
        @Nullable Double largestCost,
        long layoutSeed,
        int recordedDecisions,
        @Nullable DemoEvaluation evaluation) {

    /** Raised when a reader of the former format could no longer read the folder. */
    static final int FORMAT_VERSION = 1;
}
