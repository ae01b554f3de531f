package safedreamer.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How long a session goes on and what it leaves behind.
 *
 * @param decisions after which it is finished, exploring included; 0 for no end
 * @param checkpoints the folder that checkpoints are written to; null for none
 * @param checkpointEvery decisions between checkpoints; 0 for one at the end alone
 */
public record SessionOptions(long decisions, @Nullable Path checkpoints, long checkpointEvery) {

    /** Goes on for ever and writes nothing. */
    public static SessionOptions endless() {
        return new SessionOptions(0, null, 0);
    }
}
