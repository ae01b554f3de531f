package safedreamer.environment.safetygym;

/** What an agent may see of a task. */
public enum ObservationKind {
    /** Exact positions of everything that matters, in the agent's frame: SafeDreamer's low-dimensional observation. */
    COORDINATES,
    /** Sensors and 16 bins of pseudo-lidar for each kind of object: the original's flat observation. */
    LIDAR
}
