package safedreamer.evaluation;

import safedreamer.environment.Environment;
import safedreamer.environment.TimeStep;

/** A policy in an environment of its own. Belongs to the thread that made it. */
public final class Player implements AutoCloseable {

    /** Makes players that are all alike. */
    @FunctionalInterface
    public interface Factory {

        /** Makes one for the calling thread; several threads may ask at once. */
        Player make();
    }

    private final Environment environment;
    private final DecisionPolicy policy;

    /** Both are closed with the player. */
    public Player(Environment environment, DecisionPolicy policy) {
        this.environment = environment;
        this.policy = policy;
    }

    /**
     * Plays an episode to its end.
     *
     * @param episode counted from 0
     * @param seed to reset the environment with
     */
    EvaluatedEpisode play(int episode, long seed) {
        policy.begin(episode);
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
        return new EvaluatedEpisode(episode, seed, episodeReturn, cost, length, goals, policy.nearestHazardError());
    }

    @Override
    public void close() {
        policy.close();
        environment.close();
    }
}
