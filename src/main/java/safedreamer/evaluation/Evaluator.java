package safedreamer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import safedreamer.environment.Environment;
import safedreamer.environment.TimeStep;

/** Runs a policy, which does not learn from it, on layouts of their own. */
public final class Evaluator {

    private final Environment environment;
    private final double costLimit;

    /** @param costLimit b, in cost per episode */
    public Evaluator(Environment environment, double costLimit) {
        this.environment = environment;
        this.costLimit = costLimit;
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
     * @param episodes how many, at least 1
     * @param seed the same seed gives the same layouts, whatever the policy
     * @param onEpisode hears of each episode as it ends
     */
    public EvaluationResult evaluate(
            DecisionPolicy policy, int episodes, long seed, Consumer<EvaluatedEpisode> onEpisode) {
        if (episodes < 1 || seed < 0) {
            throw new IllegalArgumentException(
                    "An evaluation needs an episode and a seed of 0 or above, got " + episodes + " and " + seed + ".");
        }
        List<EvaluatedEpisode> run = new ArrayList<>();
        for (int episode = 0; episode < episodes; episode++) {
            EvaluatedEpisode ended = runEpisode(policy, episode, evaluationSeed(seed, episode));
            run.add(ended);
            onEpisode.accept(ended);
        }
        return EvaluationResult.of(costLimit, run);
    }

    private EvaluatedEpisode runEpisode(DecisionPolicy policy, int episode, long seed) {
        policy.reset();
        TimeStep now = environment.reset(seed);
        double episodeReturn = 0;
        double cost = 0;
        int length = 0;
        int goals = 0;
        while (!now.last()) {
            now = environment.step(policy.act(now.observation()));
            episodeReturn += now.reward();
            cost += now.cost();
            goals += now.goalsReached();
            length++;
        }
        return new EvaluatedEpisode(episode, seed, episodeReturn, cost, length, goals);
    }
}
