package safedreamer.environment.safetygym;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers recorded from the original; see the README beside them. */
final class GoldenFile {

    private static final JsonMapper MAPPER = new JsonMapper();

    private GoldenFile() {}

    static JsonNode read(String name) {
        String path = "/golden/safety-gymnasium/" + name;
        try (InputStream packed = Objects.requireNonNull(GoldenFile.class.getResourceAsStream(path), path);
                InputStream plain = new GZIPInputStream(packed)) {
            return MAPPER.readTree(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }
}
