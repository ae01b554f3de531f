package safedreamer.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run comes from: what would have to be the same for the same run to come out again.
 *
 * @param formatVersion of the whole run folder, logs included
 * @param startedAt ISO 8601, UTC
 * @param commandLine the arguments after the program's name; empty for a run started in the window
 * @param versions name to version, see {@link Versions}
 * @param system operating system, its version, and the processor's architecture
 * @param cores that the JVM may use
 * @param device what the tensors are on, for people
 * @param commit the program's; absent where it is not known
 */
public record Manifest(
        int formatVersion,
        String startedAt,
        List<String> commandLine,
        long seed,
        Map<String, String> versions,
        String system,
        int cores,
        String device,
        @Nullable GitCommit commit) {

    /** Raised when a reader of the former format could no longer read the folder. */
    public static final int FORMAT_VERSION = 1;

    /** Of this process, now. */
    public static Manifest ofThisProcess(List<String> commandLine, long seed, String device, Instant startedAt) {
        return new Manifest(
                FORMAT_VERSION,
                startedAt.toString(),
                List.copyOf(commandLine),
                seed,
                Versions.all(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                device,
                GitCommit.ofThisProgram().orElse(null));
    }
}
