package safedreamer.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/**
 * status.json: what a run is doing.
 *
 * @param formatVersion of the file
 * @param state "TRAINING", "PAUSED", "FINISHED", "FAILED", "CLOSED"
 * @param decision the last one made
 * @param decisions asked for; 0 for no end
 * @param pid of the process that trains or trained it
 * @param host that this process is on
 * @param heartbeat when this was written, ISO 8601, UTC
 * @param message why it failed; null if it did not
 */
public record RunStatus(
        int formatVersion,
        String state,
        long decision,
        long decisions,
        long pid,
        String host,
        String heartbeat,
        @Nullable String message) {

    /** The state of a run whose process is gone without a word. */
    public static final String INTERRUPTED = "INTERRUPTED";

    private static final int FORMAT_VERSION = 1;
    private static final String HOST = hostName();

    /** Of this process, now. */
    public static RunStatus now(String state, long decision, long decisions, @Nullable String message) {
        return new RunStatus(
                FORMAT_VERSION,
                state,
                decision,
                decisions,
                ProcessHandle.current().pid(),
                HOST,
                Instant.now().toString(),
                message);
    }

    /**
     * @param file absent in runs from before there was one
     * @throws UserError if it cannot be understood or has a later format
     */
    public static Optional<RunStatus> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JsonText.read(file, RunStatus.class, FORMAT_VERSION));
    }

    public void write(Path file) {
        AtomicFiles.write(file, JsonText.indented(this).getBytes(StandardCharsets.UTF_8));
    }

    /** The state, or {@link #INTERRUPTED} if it says that somebody works on it, but that process is gone. */
    public String presentState() {
        return claimsToWork() && HOST.equals(host) && !isAlive(pid) ? INTERRUPTED : state;
    }

    /** Whether a process works on it, as far as can be told from here. */
    public boolean isWorking() {
        return claimsToWork() && !presentState().equals(INTERRUPTED);
    }

    private boolean claimsToWork() {
        return state.equals("STARTING") || state.equals("TRAINING") || state.equals("PAUSED");
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
