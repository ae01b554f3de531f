package safedreamer.worldmodel;

/** What a network sees of an observation, and what the decoder is held to. */
public enum ObservationScaling {
    /** Networks see symlog(x), the decoder predicts x: the paper's. */
    SYMLOG,
    /** Both use x times the scale that the environment gives each field. */
    BY_FIELD
}
