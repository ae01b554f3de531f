package safedreamer.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import safedreamer.run.AtomicFiles;
import safedreamer.run.JsonText;
import safedreamer.settings.UserError;

/** The option that has a command write its result as one JSON object. */
final class JsonResult {

    private static final int FORMAT_VERSION = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as one JSON object.")
    private @Nullable Path file;

    /**
     * Finds out before the work begins whether its result could be written.
     *
     * @throws UserError if it plainly could not
     */
    void requireWritable() {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UserError("cannot write " + file + ": it is a folder; name a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserError("cannot write " + file + ": there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new UserError("cannot write " + file + ": permission denied; choose another place");
        }
    }

    /** Writes the result whole, if it was asked for. */
    void write(Map<String, ?> result) {
        if (file == null) {
            return;
        }
        Map<String, Object> versioned = new LinkedHashMap<>();
        versioned.put("formatVersion", FORMAT_VERSION);
        versioned.putAll(result);
        AtomicFiles.write(file, JsonText.indented(versioned).getBytes(StandardCharsets.UTF_8));
    }
}
