package safedreamer.planning;

/** What one iteration of the search ranked by. */
public enum Branch {
    /** Fewer than N_s candidates are safe: rank all by lowest predicted cost. */
    REDUCE_COST,
    /** Enough are safe: rank the safe ones by return. Without a constraint: rank all by return. */
    MAXIMISE_RETURN
}
