package safedreamer.evaluation;

/** Whatever chooses actions from observations. Used by one thread. */
public interface DecisionPolicy {

    /** Forgets what was seen: an episode begins. */
    void reset();

    /**
     * @param observation {@code [O]} what is seen now
     * @return {@code [A]} in [-1, 1]
     */
    float[] act(float[] observation);
}
