package safedreamer.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The agent's last few episodes: by them checkpoints are compared. */
final class RecentEpisodes {

    /** How many count. */
    static final int KEPT = 10;

    private final Deque<EpisodeOutcome> outcomes = new ArrayDeque<>();

    void add(EpisodeOutcome outcome) {
        outcomes.addLast(outcome);
        if (outcomes.size() > KEPT) {
            outcomes.removeFirst();
        }
    }

    /** Oldest first. */
    List<EpisodeOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** NaN for none. */
    static double mean(List<EpisodeOutcome> outcomes, ToDoubleFunction<EpisodeOutcome> quantity) {
        return outcomes.stream().mapToDouble(quantity).average().orElse(Double.NaN);
    }
}
