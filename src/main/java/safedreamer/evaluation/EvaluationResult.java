package safedreamer.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found.
 *
 * @param costLimit b, in cost per episode
 * @param episodeReturn mean return of an episode
 * @param cost mean cost of an episode
 * @param shareOverLimit share of episodes whose cost is above b
 * @param nearestHazardError mean over the episodes that have one, in metres; null where none has
 * @param costForesight of all decisions of all episodes; null where no model acts
 * @param episodes in the order of their numbers
 */
public record EvaluationResult(
        double costLimit,
        ConfidenceInterval episodeReturn,
        ConfidenceInterval cost,
        ConfidenceInterval shareOverLimit,
        @Nullable ConfidenceInterval nearestHazardError,
        @Nullable CostForesight costForesight,
        List<EvaluatedEpisode> episodes) {

    /** Summarises at least one episode. */
    static EvaluationResult of(double costLimit, List<EvaluatedEpisode> episodes) {
        int over = (int)
                episodes.stream().filter(episode -> episode.cost() > costLimit).count();
        return new EvaluationResult(
                costLimit,
                mean(episodes, EvaluatedEpisode::episodeReturn),
                mean(episodes, EvaluatedEpisode::cost),
                ConfidenceInterval.ofShare(over, episodes.size()),
                nearestHazardError(episodes),
                costForesight(episodes),
                List.copyOf(episodes));
    }

    private static ConfidenceInterval mean(
            List<EvaluatedEpisode> episodes, ToDoubleFunction<EvaluatedEpisode> quantity) {
        return ConfidenceInterval.ofMean(episodes.stream().mapToDouble(quantity).toArray());
    }

    private static @Nullable ConfidenceInterval nearestHazardError(List<EvaluatedEpisode> episodes) {
        double[] errors = scores(episodes)
                .map(OpenLoopScore::nearestHazardError)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return errors.length == 0 ? null : ConfidenceInterval.ofMean(errors);
    }

    private static @Nullable CostForesight costForesight(List<EvaluatedEpisode> episodes) {
        return scores(episodes)
                .map(OpenLoopScore::cost)
                .reduce(CostForesight::plus)
                .orElse(null);
    }

    private static Stream<OpenLoopScore> scores(List<EvaluatedEpisode> episodes) {
        return episodes.stream().map(EvaluatedEpisode::openLoop).filter(Objects::nonNull);
    }
}
