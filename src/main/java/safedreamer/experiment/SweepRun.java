package safedreamer.experiment;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a sweep.
 *
 * @param number from 0
 * @param name of its folder: the number, what is varied, and the seed or the agent
 * @param varied setting to value as it would be typed: what tells it from the others, beside the seed or the agent
 * @param seed of its training; -1 for a run that is not trained
 * @param agent the run whose newest checkpoint is evaluated, or one of its checkpoints; null for a run that is trained
 */
public record SweepRun(
        int number,
        String name,
        Map<String, String> varied,
        long seed,
        @Nullable Path agent) {

    private static final long UNTRAINED = -1;

    static SweepRun trained(int number, String name, Map<String, String> varied, long seed) {
        return new SweepRun(number, name, varied, seed, null);
    }

    static SweepRun evaluated(int number, String name, Map<String, String> varied, Path agent) {
        return new SweepRun(number, name, varied, UNTRAINED, agent);
    }
}
