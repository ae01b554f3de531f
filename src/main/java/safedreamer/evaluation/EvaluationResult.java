package safedreamer.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What an evaluation found.
 *
 * @param costLimit b, in cost per episode
 * @param episodeReturn mean return of an episode
 * @param cost mean cost of an episode
 * @param shareOverLimit share of episodes whose cost is above b
 * @param episodes in the order they were run
 */
public record EvaluationResult(
        double costLimit,
        ConfidenceInterval episodeReturn,
        ConfidenceInterval cost,
        ConfidenceInterval shareOverLimit,
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
                List.copyOf(episodes));
    }

    private static ConfidenceInterval mean(
            List<EvaluatedEpisode> episodes, ToDoubleFunction<EvaluatedEpisode> quantity) {
        return ConfidenceInterval.ofMean(episodes.stream().mapToDouble(quantity).toArray());
    }
}
