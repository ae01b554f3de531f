package safedreamer.settings;

import java.io.Serial;

/** A mistake of the user, said in one line: what, which value, what to do. Costs no stack trace on the screen. */
public final class UserError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
