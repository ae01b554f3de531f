package safedreamer.settings;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Settings as JSON text. All values are written, so that a later change of a default changes no old run. */
public final class SettingsJson<T extends Record> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final TypeReference<Map<String, Object>> NESTED = new TypeReference<>() {};

    private final ParameterTable<T> table;

    public SettingsJson(ParameterTable<T> table) {
        this.table = table;
    }

    /** Indented, every value, ending with a line feed. */
    public String write(T settings) {
        return MAPPER.writeValueAsString(table.toMap(settings)) + "\n";
    }

    /**
     * What is missing takes its default.
     *
     * @param origin where the text came from, for the error: a file's name
     * @throws UserError if it is no JSON object, a key is unknown or a value is refused
     */
    public T read(String json, String origin) {
        Map<String, Object> nested = nested(json, origin);
        try {
            return table.fromMap(nested);
        } catch (UserError e) {
            throw new UserError(origin + ": " + e.getMessage(), e);
        }
    }

    /** @throws UserError if the text is no JSON object */
    static Map<String, Object> nested(String json, String origin) {
        try {
            Map<String, Object> read = MAPPER.readValue(json, NESTED);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UserError(
                    origin + " holds no settings: line " + line + ", "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
        throw new UserError(origin + " holds no settings: it is null");
    }
}
