package safedreamer.cli;

import java.util.List;
import safedreamer.benchmark.Benchmark;

/** The way to the window for a command line that knows no window. */
public interface Window {

    /**
     * Opens the window, and returns when it has been closed.
     *
     * @throws safedreamer.settings.UserError if it cannot be opened as asked
     */
    void open(WindowRequest request);

    /** What of the window can be timed. */
    default List<Benchmark> benchmarks() {
        return List.of();
    }
}
