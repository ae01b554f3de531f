package safedreamer.training;

import java.util.List;

/**
 * Where a training loop stands between two decisions, beside agent and replay. All noise follows from the seed and from
 * counts, so that no generator has to be kept.
 *
 * @param updatesOwed gradient updates to be made before the next decision, and a fraction
 * @param diverged updates in a row whose gradient was not finite
 * @param exploringDecisions made with random actions
 * @param losses not yet told of
 * @param episode the one under way
 * @param underWay whether it goes on; otherwise an error cut it off in the midst of a decision, and the next one begins
 * @param recent the agent's last episodes, oldest first
 */
record LoopState(
        double updatesOwed,
        int diverged,
        long exploringDecisions,
        LossMeans.State losses,
        EpisodeTally.State episode,
        boolean underWay,
        List<EpisodeOutcome> recent) {}
