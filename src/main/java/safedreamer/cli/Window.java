package safedreamer.cli;

/** The way to the window for a command line that knows no window. */
public interface Window {

    /**
     * Opens the window, and returns when it has been closed.
     *
     * @throws safedreamer.settings.UserError if it cannot be opened as asked
     */
    void open(WindowRequest request);
}
