package safedreamer.environment;

/** The axis of an agent's frame across its driving direction: what is left becomes right when the world is mirrored. */
public enum SidewaysAxis {
    X,
    Y
}
