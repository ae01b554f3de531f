package safedreamer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Has players, which do not learn from it, play on layouts of their own. */
public final class Evaluator {

    private final double costLimit;
    private final int environments;

    /**
     * @param costLimit b, in cost per episode
     * @param environments how many episodes are played at a time, at least 1; what comes out is the same
     */
    public Evaluator(double costLimit, int environments) {
        if (environments < 1) {
            throw new IllegalArgumentException("An evaluation needs an environment, got " + environments + ".");
        }
        this.costLimit = costLimit;
        this.environments = environments;
    }

    /**
     * The seed that an environment is reset with in an evaluation: {@code seed + episode}, below zero by 2⁶³.
     *
     * <p>Nobody types such seeds, and training hashes its own out of all 64 bits, so a layout that was trained on comes up
     * by chance alone: where an environment keeps 32 bits of a seed (SafetyPointGoal1 does), one chance in 2³² for each
     * pair of an episode trained on and one evaluated.
     *
     * @param seed of the evaluation, 0 or above
     * @param episode counted from 0
     */
    public static long evaluationSeed(long seed, int episode) {
        return Long.MIN_VALUE + seed + episode;
    }

    /**
     * @param players of which each environment gets one
     * @param episodes how many, at least 1
     * @param seed the same seed gives the same layouts, whatever the policy
     * @param onEpisode hears of each episode, in the order of their numbers, once it and all before it have ended
     * @throws RuntimeException what a player failed with
     */
    public EvaluationResult evaluate(
            Player.Factory players, int episodes, long seed, Consumer<EvaluatedEpisode> onEpisode) {
        if (episodes < 1 || seed < 0) {
            throw new IllegalArgumentException(
                    "An evaluation needs an episode and a seed of 0 or above, got " + episodes + " and " + seed + ".");
        }
        List<EvaluatedEpisode> played = new ArrayList<>();
        try (SharedEpisodes shared = new SharedEpisodes(players, episodes, seed, environments)) {
            for (int episode = 0; episode < episodes; episode++) {
                EvaluatedEpisode ended = shared.await(episode);
                played.add(ended);
                onEpisode.accept(ended);
            }
        }
        return EvaluationResult.of(costLimit, played);
    }
}
