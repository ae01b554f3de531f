package safedreamer.environment;

/** A world with rewards and costs, advanced one decision at a time. Used by one thread. */
public interface Environment extends AutoCloseable {

    EnvironmentSpec spec();

    /**
     * Starts an episode.
     *
     * @param seed hashed before use, so that neighbouring seeds give unrelated layouts
     */
    TimeStep reset(long seed);

    /**
     * Carries out one decision.
     *
     * @param action {@code [A]}; clipped to [-1, 1]
     * @throws IllegalArgumentException if it has another length or holds a NaN
     * @throws IllegalStateException if the episode has ended or none was started
     */
    TimeStep step(float[] action);

    /** The truth as it is now, for eyes. */
    Scene scene();

    /** Gives back what lies outside the Java heap; the environment cannot be used any more. */
    @Override
    default void close() {}
}
