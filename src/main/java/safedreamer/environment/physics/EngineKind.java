package safedreamer.environment.physics;

/** The engines there are. */
public enum EngineKind {
    /** Embedded, in pure Java, always there; moves the Point agent only. */
    PLANAR,
    /** The native MuJoCo library, where one is installed; moves every agent. */
    MUJOCO
}
