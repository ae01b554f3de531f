package safedreamer.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safedreamer.settings.UserError;
import tools.jackson.databind.JsonNode;

/** One line of a log that {@link MetricsLog} wrote. */
public final class LogLine {

    private final String origin;
    private final JsonNode json;

    private LogLine(String origin, JsonNode json) {
        this.origin = origin;
        this.json = json;
    }

    /**
     * Hands over the lines of a log, from the first to the last whole one; what a crash left of a line is no line.
     *
     * @throws UserError if the log cannot be read or a line is not JSON
     */
    public static void readAll(Path log, Consumer<LogLine> reader) {
        readPlaced(log, (line, end) -> reader.accept(line));
    }

    /** Takes a line and where in the file the next one begins, in bytes. */
    interface PlacedReader {
        void accept(LogLine line, long end);
    }

    static void readPlaced(Path log, PlacedReader reader) {
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            int number = 0;
            long end = 0;
            for (String text = wholeLine(lines); text != null; text = wholeLine(lines)) {
                number++;
                end += text.getBytes(StandardCharsets.UTF_8).length + 1;
                String origin = log + ", line " + number + ",";
                reader.accept(new LogLine(origin, JsonText.parse(text, origin)), end);
            }
        } catch (IOException e) {
            throw FileProblem.of("read", log, e);
        }
    }

    /** Without its line feed; null if none ends the text. */
    private static @Nullable String wholeLine(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character >= 0; character = in.read()) {
            if (character == '\n') {
                return line.toString();
            }
            line.append((char) character);
        }
        return null;
    }

    /**
     * A number; NaN where the log has null.
     *
     * @throws UserError if there is none of this name
     */
    public double number(String name) {
        JsonNode value = json.get(name);
        if (value != null && value.isNull()) {
            return Double.NaN;
        }
        if (value == null || !value.isNumber()) {
            throw new UserError(origin + " has no number \"" + name + "\"");
        }
        return value.asDouble();
    }

    /** @throws UserError if there is none of this name */
    public String text(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isString()) {
            throw new UserError(origin + " has no text \"" + name + "\"");
        }
        return value.asString();
    }

    /** Of an entry as {@link MetricsLog} would write it. */
    static LogLine of(Object entry) {
        return new LogLine("entry", JsonText.parse(JsonText.line(entry), "entry"));
    }

    /** All numbers by name, those within a name as "name/inner"; NaN where there is null, nothing where there is text. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        addNumbers("", json, numbers);
        return numbers;
    }

    private static void addNumbers(String prefix, JsonNode node, Map<String, Double> numbers) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode value = entry.getValue();
            if (value.isNumber() || value.isNull()) {
                numbers.put(prefix + entry.getKey(), value.isNull() ? Double.NaN : value.asDouble());
            } else if (value.isObject()) {
                addNumbers(prefix + entry.getKey() + "/", value, numbers);
            }
        }
    }

    /** What is within a name; null where there is nothing of it. */
    public @Nullable LogLine part(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : new LogLine(origin, value);
    }

    /** Whether a name is there at all. */
    public boolean has(String name) {
        return json.has(name);
    }
}
