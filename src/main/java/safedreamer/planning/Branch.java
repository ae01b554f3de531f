package safedreamer.planning;

/** What one iteration of the search ranked by. */
public enum Branch {
    /** Fewer than N_s candidates are safe: rank all by lowest predicted cost. */
    REDUCE_COST,
    /** Enough are safe: rank the safe ones by return. */
    MAXIMISE_RETURN
}
