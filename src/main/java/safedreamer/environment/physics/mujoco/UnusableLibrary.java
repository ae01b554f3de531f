package safedreamer.environment.physics.mujoco;

import java.io.Serial;

/** A library that was found and cannot be used. The message is one line without a full stop, for a sentence of its own. */
final class UnusableLibrary extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnusableLibrary(String message) {
        super(message);
    }

    UnusableLibrary(String message, Throwable cause) {
        super(message, cause);
    }
}
