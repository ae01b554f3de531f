package safedreamer.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has happened to a run, as one line of JSON on standard output: {@code {"event": "started", "run": 3, "attempt": 1,
 * "host": "node-7"}}, {@code lost} (Spark begins it anew elsewhere) and {@code gaveUp}, each with {@code why}, and
 * {@code ended} with the command's {@code status}.
 */
final class Event {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Event(String event, int run) {
        fields.put("event", event);
        fields.put("run", run);
    }

    static Event started(int run, int attempt, String host) {
        return new Event("started", run).with("attempt", attempt).with("host", host);
    }

    static Event ended(int run, int status) {
        return new Event("ended", run).with("status", status);
    }

    static Event lost(int run, String why) {
        return new Event("lost", run).with("why", firstLine(why));
    }

    static Event gaveUp(int run, String why) {
        return new Event("gaveUp", run).with("why", firstLine(why));
    }

    private Event with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /** Any thread may. */
    void print() {
        synchronized (Event.class) {
            System.out.println(json());
            System.out.flush();
        }
    }

    private String json() {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }
}
