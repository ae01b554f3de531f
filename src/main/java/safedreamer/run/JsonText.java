package safedreamer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import safedreamer.settings.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Records and maps as JSON. JSON has no NaN and no infinity: both are written as null. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new FiniteOrNull())
                    .addSerializer(Double.TYPE, new FiniteOrNull()))
            .build();
    private static final ObjectWriter INDENTED = MAPPER.writerWithDefaultPrettyPrinter();

    private JsonText() {}

    /** On one line, without a line feed. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Indented, ending with a line feed. */
    public static String indented(Object value) {
        return INDENTED.writeValueAsString(value) + "\n";
    }

    /**
     * @param origin where the text came from, for the error: a file's name
     * @throws UserError if the text is not JSON
     */
    public static JsonNode parse(String text, String origin) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UserError(origin + " is not JSON: " + why, e);
        }
    }

    /**
     * What a file holds.
     *
     * @throws UserError if it cannot be read or is not JSON
     */
    public static JsonNode tree(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw FileProblem.of("read", file, e);
        }
    }

    /**
     * Reads a file that {@link #indented} wrote, whose version was looked at already.
     *
     * @throws UserError if it cannot be read, is not JSON, or does not hold such a thing
     */
    public static <T> T read(Path file, Class<T> type) {
        return read(file, tree(file), type);
    }

    /**
     * Reads a file that {@link #indented} wrote.
     *
     * @param version of the file's format, by its "formatVersion"; looked at first, for a later one may hold anything
     * @throws UserError if it cannot be read, is not JSON, has another version, or does not hold such a thing
     */
    public static <T> T read(Path file, Class<T> type, int version) {
        JsonNode tree = tree(file);
        FormatVersion.require(file, tree.path("formatVersion").asInt(0), version);
        return read(file, tree, type);
    }

    private static <T> T read(Path file, JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UserError(file + " cannot be understood: " + why, e);
        }
    }

    private static final class FiniteOrNull extends ValueSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (Double.isFinite(value)) {
                json.writeNumber(value.doubleValue());
            } else {
                json.writeNull();
            }
        }
    }
}
