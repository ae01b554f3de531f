package safedreamer.training;

/** How the actions of a decision came about. */
public enum Phase {
    /** Random actions, to have something to learn from. */
    EXPLORING,
    /** The agent's own. */
    ACTING
}
