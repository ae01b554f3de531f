package safedreamer.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;

/**
 * One process at a time writes to a run. The lock is the system's, so it goes with the process, however that ends; the
 * file "lock" only says whose it is.
 */
public final class RunLock implements AutoCloseable {

    /** Far behind the text, which stays readable where locks keep readers out. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 200;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a run.
     *
     * @param run its folder
     * @throws UserError naming the process that has it, or if there can be none
     */
    public static RunLock take(Path run) {
        Path file = run.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (tryLock(channel) == null) {
                    throw new UserError(run + " is being written to by process " + owner(channel)
                            + ": wait until it ends, or stop it");
                }
                ByteBuffer mine = StandardCharsets.UTF_8.encode(
                        Long.toString(ProcessHandle.current().pid()));
                channel.truncate(0);
                channel.write(mine, 0);
                return new RunLock(channel);
            } catch (IOException | UserError e) {
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

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        text.flip();
        String pid = StandardCharsets.UTF_8.decode(text).toString().strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a lock that is held can be given back", e);
        }
    }
}
