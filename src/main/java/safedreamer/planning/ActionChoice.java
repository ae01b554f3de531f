package safedreamer.planning;

/** Which action the search ends with. */
public enum ActionChoice {
    /** The first action of one sequence drawn from N(μ, (actionNoise · σ)² I). */
    SAMPLE,
    /** The first action of μ. */
    MEAN
}
