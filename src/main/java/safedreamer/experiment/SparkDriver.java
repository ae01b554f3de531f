package safedreamer.experiment;

import java.io.IOException;
import java.nio.file.Path;

/** What starts the process that speaks with Spark; see {@link SparkBackend} for what it reads and writes. */
public interface SparkDriver {

    /** @param log for what Spark says of itself */
    Process start(Sweep sweep, Path log) throws IOException;
}
