package safedreamer.replay;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Episodes as bytes, most significant first.
 *
 * <pre>
 * int magic, int format version, int O, int A, long number of the first episode, int count; then for each
 * int length of what follows without the checksum, int steps, byte terminal,
 * float[steps][O] observations, float[steps][A] actions, float[steps] rewards, float[steps] costs, int CRC-32C
 * </pre>
 */
final class EpisodeFile {

    private static final int MAGIC = 0x53444550; // SDEP
    private static final int FORMAT_VERSION = 1;
    private static final int LONGEST = 1 << 30;

    private final int observationSize;
    private final int actionSize;

    EpisodeFile(int observationSize, int actionSize) {
        this.observationSize = observationSize;
        this.actionSize = actionSize;
    }

    /**
     * What a file holds.
     *
     * @param first the number of its first episode
     */
    record Content(long first, List<Episode> episodes) {}

    void write(long first, Collection<Episode> episodes, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT_VERSION);
        out.writeInt(observationSize);
        out.writeInt(actionSize);
        out.writeLong(first);
        out.writeInt(episodes.size());
        for (Episode episode : episodes) {
            byte[] record = encode(episode);
            out.writeInt(record.length);
            out.write(record);
            out.writeInt(checksum(record));
        }
        out.flush();
    }

    private byte[] encode(Episode episode) {
        int steps = episode.steps();
        ByteBuffer record = ByteBuffer.allocate(Integer.BYTES + 1 + Float.BYTES * numbers(steps));
        record.putInt(steps).put((byte) (episode.terminal() ? 1 : 0));
        episode.forEachNumber(record::putFloat);
        return record.array();
    }

    private int numbers(int steps) {
        return Math.multiplyExact(steps, observationSize + actionSize + 2);
    }

    private static int checksum(byte[] record) {
        CRC32C sum = new CRC32C();
        sum.update(record);
        return (int) sum.getValue();
    }

    /** @throws IOException saying why, if these are no episodes of this shape, of a later format, or damaged */
    Content read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            if (in.readInt() != MAGIC) {
                throw new IOException("it holds no episodes");
            }
            int version = in.readInt();
            if (version != FORMAT_VERSION) {
                throw new IOException("it has format version " + version + ", but this program reads " + FORMAT_VERSION
                        + ": use the program that wrote it");
            }
            int observations = in.readInt();
            int actions = in.readInt();
            if (observations != observationSize || actions != actionSize) {
                throw new IOException("its observations and actions have " + observations + " and " + actions
                        + " numbers, not " + observationSize + " and " + actionSize);
            }
            long first = in.readLong();
            int count = in.readInt();
            List<Episode> episodes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                episodes.add(readEpisode(in, first + i));
            }
            return new Content(first, episodes);
        } catch (EOFException e) {
            throw new IOException("it is damaged: it ends too early", e);
        }
    }

    private Episode readEpisode(DataInputStream in, long number) throws IOException {
        int length = in.readInt();
        if (length < Integer.BYTES + 1 || length > LONGEST) {
            throw damaged(number);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        ByteBuffer record = ByteBuffer.wrap(bytes);
        if (in.readInt() != checksum(bytes)) {
            throw damaged(number);
        }
        int steps = record.getInt();
        boolean terminal = record.get() != 0;
        if (steps < 1 || record.remaining() != (long) Float.BYTES * numbers(steps)) {
            throw damaged(number);
        }
        FloatBuffer numbers = record.asFloatBuffer();
        return new Episode(
                observationSize,
                actionSize,
                steps,
                terminal,
                take(numbers, steps * observationSize),
                take(numbers, steps * actionSize),
                take(numbers, steps),
                take(numbers, steps));
    }

    private static float[] take(FloatBuffer numbers, int count) {
        float[] taken = new float[count];
        numbers.get(taken);
        return taken;
    }

    private static IOException damaged(long number) {
        return new IOException("it is damaged: the checksum of episode " + number + " does not fit");
    }
}
