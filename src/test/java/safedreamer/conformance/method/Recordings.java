package safedreamer.conformance.method;

import java.nio.file.Path;
import safedreamer.conformance.GoldenFile;

/** The numbers of the original that lie beside the tests. */
public final class Recordings {

    /** Both formats. */
    public static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Recordings() {}

    /** @param group "weights", "actor_critic", ... */
    public static GoldenArrays of(String group) {
        Path file = FOLDER.resolve("safedreamer").resolve(group + GoldenFile.SUFFIX);
        return GoldenArrays.of(GoldenFile.read(file));
    }
}
