package safedreamer.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Curves for TensorBoard: a file of {@code tensorflow.Event} messages in TFRecord frames.
 *
 * <pre>
 * frame    uint64 length, uint32 masked CRC-32C of the length, the message, uint32 masked CRC-32C of the message
 * Event    1: double wall_time, 2: int64 step, 3: string file_version, 5: Summary
 * Summary  1: Value, repeated;  Value  1: string tag, 2: float simple_value
 * </pre>
 *
 * <p>All numbers are least significant byte first. Any thread may write.
 */
final class EventFile implements AutoCloseable {

    private static final int CRC_MASK = 0xa282ead8;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final Path file;
    private final FileChannel channel;
    private final Clock clock;

    private EventFile(Path file, FileChannel channel, Clock clock) {
        this.file = file;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * Makes a new file, in place of an old one.
     *
     * @throws safedreamer.settings.UserError if it cannot be written
     */
    static EventFile create(Path file, Clock clock) {
        try {
            EventFile events = new EventFile(
                    file,
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE),
                    clock);
            Message version = events.event(0);
            version.bytes(3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
            events.append(version);
            return events;
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        }
    }

    /** Adds a point to each of these curves; what is not a number stays out. */
    void add(long step, Map<String, Double> values) {
        Message summary = new Message();
        values.forEach((tag, value) -> {
            if (!value.isNaN()) {
                Message one = new Message();
                one.bytes(1, tag.getBytes(StandardCharsets.UTF_8));
                one.fixed32(2, Float.floatToIntBits(value.floatValue()));
                summary.bytes(1, one.toBytes());
            }
        });
        Message event = event(step);
        event.bytes(5, summary.toBytes());
        try {
            append(event);
        } catch (IOException e) {
            throw FileProblem.of("write", file, e);
        }
    }

    private Message event(long step) {
        Message event = new Message();
        event.fixed64(1, Double.doubleToLongBits(clock.millis() / 1e3));
        event.varint(2, step);
        return event;
    }

    private synchronized void append(Message message) throws IOException {
        byte[] data = message.toBytes();
        ByteBuffer frame = ByteBuffer.allocate(2 * Integer.BYTES + Long.BYTES + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(data.length);
        frame.putInt(maskedCrc(frame.array(), Long.BYTES)).put(data).putInt(maskedCrc(data, data.length));
        frame.flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    private static int maskedCrc(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        int crc = (int) sum.getValue();
        return Integer.rotateRight(crc, 15) + CRC_MASK;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileProblem.of("close", file, e);
        }
    }

    /** A protocol buffer message, field by field. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private void varint(int field, long value) {
            number((long) field << 3);
            number(value);
        }

        private void fixed64(int field, long bits) {
            number(((long) field << 3) | FIXED64);
            out.writeBytes(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(bits)
                    .array());
        }

        private void fixed32(int field, int bits) {
            number(((long) field << 3) | FIXED32);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(bits)
                    .array());
        }

        private void bytes(int field, byte[] content) {
            number(((long) field << 3) | BYTES);
            number(content.length);
            out.writeBytes(content);
        }

        private void number(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        private byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
