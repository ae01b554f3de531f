package safedreamer.imagination;

/**
 * The futures a planner may ask for, all from the one latent state the agent is in. It speaks plain arrays, so that a
 * planner knows no network, and a test can plan in a closed-form world.
 */
public interface Imagination {

    /** A. */
    int actionSize();

    /**
     * Sequences the actor would play in the model, {@code [H][count][A]}, not clipped.
     *
     * @param noiseSeed of all draws; sequence i draws the same numbers whatever {@code count} is
     */
    float[] actorSequences(int count, int horizon, LatentPath latentPath, long noiseSeed);

    /** Unrolls every candidate and scores it. The same batch gives the same numbers. */
    CandidateReturns imagine(CandidateBatch batch);
}
