package safedreamer.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import safedreamer.run.FileProblem;
import safedreamer.settings.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of recorded numbers: gzipped JSON, an object that says its format. Numbers are the shortest decimals that give
 * back the same double.
 *
 * @param path where it lies
 * @param format "safedreamer-golden/1"
 */
public record GoldenFile(Path path, String format, JsonNode content) {

    /** How the names of such files end. */
    public static final String SUFFIX = ".json.gz";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** @throws UserError if it cannot be read, is no gzipped JSON, or does not say its format */
    public static GoldenFile read(Path path) {
        try (InputStream packed = Files.newInputStream(path);
                InputStream plain = new GZIPInputStream(packed)) {
            JsonNode content = MAPPER.readTree(plain);
            JsonNode format = content.path("format");
            if (!format.isString()) {
                throw new UserError(path + " is no golden file: it does not say its format");
            }
            return new GoldenFile(path, format.stringValue(), content);
        } catch (JacksonException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UserError(path + " is not gzipped JSON: " + why, e);
        } catch (ZipException | java.io.EOFException e) {
            throw new UserError(path + " is not gzipped: " + e.getMessage(), e);
        } catch (IOException e) {
            throw FileProblem.of("read", path, e);
        }
    }

    /** "model.json.gz". */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Another file of the same recording.
     *
     * @param file "weights.json.gz"
     * @throws UserError if it is not there, or cannot be read
     */
    public GoldenFile beside(String file) {
        Path sibling = path.resolveSibling(file);
        if (!Files.exists(sibling)) {
            throw new UserError(name() + " needs " + file + " in the same folder");
        }
        return read(sibling);
    }
}
