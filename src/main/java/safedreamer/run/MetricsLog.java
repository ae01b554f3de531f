package safedreamer.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import safedreamer.settings.UserError;

/**
 * A log of JSON objects, one a line, that only ever holds whole lines.
 *
 * <p>Each line is handed to the system as it is written, so it outlives the process; {@link #force} makes it outlive the
 * machine. What a crash or a full disk left of a line is cut off when the log is opened again. Any thread may write.
 */
public final class MetricsLog implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private MetricsLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a log to append to; an absent one is created.
     *
     * @throws UserError if it cannot be written
     */
    public static MetricsLog open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                cutToLastWholeLine(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            return new MetricsLog(file, channel);
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        }
    }

    /**
     * Cuts a log off before the first line that is not to be kept; an absent one stays absent.
     *
     * @throws UserError if a line is not JSON or the file cannot be changed
     */
    public static void keep(Path file, Predicate<LogLine> kept) {
        if (!Files.exists(file)) {
            return;
        }
        long[] end = {0};
        boolean[] over = {false};
        LogLine.readPlaced(file, (line, after) -> {
            over[0] |= !kept.test(line);
            if (!over[0]) {
                end[0] = after;
            }
        });
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end[0]);
            channel.force(true);
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        }
    }

    private static void cutToLastWholeLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
        channel.position(end);
    }

    /**
     * Appends one line.
     *
     * @param entry a record or a map
     * @throws UserError if it cannot be written; nothing of it stays
     */
    public synchronized void append(Object entry) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(JsonText.line(entry) + "\n");
        try {
            long before = channel.position();
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            } catch (IOException e) {
                cutBack(before, e);
                throw e;
            }
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        }
    }

    private void cutBack(long end, IOException cause) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Returns when all lines are on the disk itself.
     *
     * @throws UserError if that fails
     */
    public synchronized void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileProblem.of("close", file, e);
        }
    }
}
