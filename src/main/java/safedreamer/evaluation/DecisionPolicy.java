package safedreamer.evaluation;

/** Whatever chooses actions from observations. Used by one thread. */
public interface DecisionPolicy extends AutoCloseable {

    /**
     * Forgets what was seen: an episode begins. What the policy does in it may hang on this number but on no other
     * episode, since several policies share the episodes.
     *
     * @param episode counted from 0
     */
    void begin(int episode);

    /**
     * @param observation {@code [O]} what is seen now
     * @return {@code [A]} in [-1, 1]
     */
    float[] act(float[] observation);

    /** Gives back what lies outside the Java heap. */
    @Override
    default void close() {}
}
