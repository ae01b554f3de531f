package safedreamer.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/**
 * One process at a time writes to a run. The lock is the system's, so it goes with the process, however that ends; the
 * file "lock" only says whose it is.
 */
public final class RunLock implements AutoCloseable {

    private static final String NAME = "lock";

    /** Far behind the text, which stays readable where locks keep readers out. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 200;
    private static final long POLL_MILLIS = 200;

    /** Of this process. To open and close such a file once more would give the lock back. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a run.
     *
     * @param run its folder
     * @throws UserError naming the process that has it, or if there can be none
     */
    public static RunLock take(Path run) {
        return tryTake(run)
                .orElseThrow(() -> new UserError(
                        run + " is being written to by process " + owner(run) + ": wait until it ends, or stop it"));
    }

    /**
     * Waits until no process writes to a run; does not wait where nothing was written yet.
     *
     * @throws UserError naming the process that still has it after the longest wait, or if there can be no lock
     */
    public static void awaitFree(Path run, Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        while (Files.exists(run.resolve(NAME))) {
            Optional<RunLock> taken =
                    System.nanoTime() - start > longest.toNanos() ? Optional.of(take(run)) : tryTake(run);
            if (taken.isPresent()) {
                taken.get().close();
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static Optional<RunLock> tryTake(Path run) {
        Path file = file(run);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<RunLock> taken = Optional.empty();
        try {
            taken = open(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Path file(Path run) {
        return run.toAbsolutePath().normalize().resolve(NAME);
    }

    private static Optional<RunLock> open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (tryLock(channel) == null) {
                    channel.close();
                    return Optional.empty();
                }
                ByteBuffer mine = StandardCharsets.UTF_8.encode(
                        Long.toString(ProcessHandle.current().pid()));
                channel.truncate(0);
                channel.write(mine, 0);
                return Optional.of(new RunLock(file, channel));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileProblem.of("lock", file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException e) {
            // This very process has it.
            return null;
        }
    }

    private static String owner(Path run) {
        if (HELD.contains(file(run))) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try (FileChannel channel = FileChannel.open(run.resolve(NAME), StandardOpenOption.READ)) {
            ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
            channel.read(text, 0);
            text.flip();
            String pid = StandardCharsets.UTF_8.decode(text).toString().strip();
            return pid.isEmpty() ? "unknown" : pid;
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a lock that is held can be given back", e);
        } finally {
            HELD.remove(file);
        }
    }
}
