package safedreamer.run.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import safedreamer.run.FileProblem;

/** Counts the lines of a log and keeps some, evenly spaced, without making sense of the others. */
final class LineSampler {

    private static final int BUFFER = 1 << 16;

    private LineSampler() {}

    /**
     * What was found.
     *
     * @param lines that end with a line feed
     * @param starts where the kept ones begin, in bytes, in order, the first and the last line among them
     */
    record Sample(long lines, List<Long> starts) {}

    /** @param most lines to keep; at least 2 */
    static Sample of(Path log, int most) {
        List<Long> starts = new ArrayList<>();
        long lines = 0;
        long lastStart = 0;
        long stride = 1;
        long at = 0;
        long start = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(log)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        if (lines % stride == 0) {
                            starts.add(start);
                        }
                        if (starts.size() > most) {
                            starts = everyOther(starts);
                            stride *= 2;
                        }
                        lastStart = start;
                        lines++;
                        start = at + i + 1;
                    }
                }
                at += n;
            }
        } catch (IOException e) {
            throw FileProblem.of("read", log, e);
        }
        if (!starts.isEmpty() && starts.get(starts.size() - 1) != lastStart) {
            starts.add(lastStart);
        }
        return new Sample(lines, starts);
    }

    private static List<Long> everyOther(List<Long> all) {
        List<Long> half = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }
}
