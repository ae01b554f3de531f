package safedreamer.training;

/** What a training session is doing. */
public enum SessionState {
    /** Loading the engine, building networks. */
    STARTING,
    /** Acting and learning. */
    TRAINING,
    /** Acting with a trained agent, which learns no more. */
    ACTING,
    /** Waiting for {@link TrainingSession#resume} or {@link TrainingSession#stepOnce}. */
    PAUSED,
    /** All decisions asked for were made. */
    FINISHED,
    /** An error stopped it; what could be saved is saved. */
    FAILED,
    /** Closed. */
    CLOSED
}
