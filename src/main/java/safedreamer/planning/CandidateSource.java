package safedreamer.planning;

/** Where a candidate came from. */
public enum CandidateSource {
    /** Drawn from N(μ, σ² I). */
    GAUSSIAN,
    /** Played by the actor in the model. */
    ACTOR,
    /** μ itself: the plan so far. */
    MEAN
}
