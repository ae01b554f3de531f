package safedreamer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The largest resident memory of this process since it was last forgotten, as Linux counts it. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String FORGET_THE_PEAK = "5";

    private PeakMemory() {}

    /** From now on; does nothing where the system has no such count. */
    static void forget() {
        try {
            if (Files.isWritable(CLEAR)) {
                Files.writeString(CLEAR, FORGET_THE_PEAK);
            }
        } catch (IOException e) {
            // The peak then reaches further back: too large, never too small.
        }
    }

    /** In 10⁶ bytes; null where the system does not say. */
    static @Nullable Double megabytes() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }
}
