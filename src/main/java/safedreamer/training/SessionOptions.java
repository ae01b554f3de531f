package safedreamer.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import safedreamer.run.RunDirectory;

/**
 * How long a session goes on, what it leaves behind, and where it begins.
 *
 * @param decisions after which it is finished, exploring included; 0 for no end
 * @param checkpoints the folder that checkpoints are written to; null for none
 * @param checkpointEvery decisions between checkpoints; 0 for one at the end alone
 * @param replay the folder that experience is kept in, without which nobody can resume; null for none
 * @param continuation null for a new run
 */
public record SessionOptions(
        long decisions,
        @Nullable Path checkpoints,
        long checkpointEvery,
        @Nullable Path replay,
        @Nullable Continuation continuation) {

    /** A new run whose experience is not kept. */
    public SessionOptions(long decisions, @Nullable Path checkpoints, long checkpointEvery) {
        this(decisions, checkpoints, checkpointEvery, null, null);
    }

    /** Goes on for ever and writes nothing. */
    public static SessionOptions endless() {
        return new SessionOptions(0, null, 0);
    }

    /** Of a run that can be resumed. */
    public static SessionOptions of(
            RunDirectory run, long decisions, long checkpointEvery, @Nullable Continuation continuation) {
        return new SessionOptions(decisions, run.checkpoints(), checkpointEvery, run.replay(), continuation);
    }
}
