package safedreamer.training;

/** How replayed windows are varied. */
public enum Augmentation {
    /** As they were: the paper's. */
    NONE,
    /** Mirrored, turned, and like objects renamed, which changes neither reward nor cost. */
    SYMMETRY
}
