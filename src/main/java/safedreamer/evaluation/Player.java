package safedreamer.evaluation;

import org.jspecify.annotations.Nullable;
import safedreamer.environment.Environment;

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
    private final @Nullable OpenLoopProbe probe;

    /** Both are closed with the player. */
    public Player(Environment environment, DecisionPolicy policy) {
        this(environment, policy, null);
    }

    /**
     * Environment and policy are closed with the player.
     *
     * @param probe that scores each episode played; null for none
     */
    public Player(Environment environment, DecisionPolicy policy, @Nullable OpenLoopProbe probe) {
        this.environment = environment;
        this.policy = policy;
        this.probe = probe;
    }

    /**
     * Plays an episode to its end.
     *
     * @param episode counted from 0
     * @param seed to reset the environment with
     */
    EvaluatedEpisode play(int episode, long seed) {
        policy.begin(episode);
        Trajectory played = new Trajectory(environment.reset(seed));
        while (!played.now().last()) {
            float[] action = policy.act(played.now().observation());
            played.add(action, environment.step(action));
        }
        return new EvaluatedEpisode(
                episode,
                seed,
                played.episodeReturn(),
                played.cost(),
                played.length(),
                played.goals(),
                probe == null ? null : probe.score(played).orElse(null));
    }

    @Override
    public void close() {
        policy.close();
        environment.close();
    }
}
