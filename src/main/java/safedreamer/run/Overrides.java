package safedreamer.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import safedreamer.settings.UserError;

/**
 * overrides.json: which settings of a run were changed while it trained. With config.json it says what every decision
 * was made with, so a run can be repeated with its changes.
 *
 * @param formatVersion of the file
 * @param events in the order of their decisions
 */
public record Overrides(int formatVersion, List<Event> events) {

    private static final int FORMAT_VERSION = 1;

    /**
     * One change.
     *
     * @param decision the first that was made with it
     * @param settings full key to value, those that changed alone
     */
    public record Event(long decision, Map<String, Object> settings) {}

    public Overrides {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** No changes yet. */
    public static Overrides none() {
        return new Overrides(FORMAT_VERSION, List.of());
    }

    /**
     * @param file absent where nothing was changed
     * @throws UserError if it cannot be understood or has a later format
     */
    public static Overrides read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        return JsonText.read(file, Overrides.class, FORMAT_VERSION);
    }

    public Overrides with(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Overrides(FORMAT_VERSION, more);
    }

    /** Those felt in decisions up to the last alone. */
    public Overrides upTo(long last) {
        return new Overrides(
                FORMAT_VERSION,
                events.stream().filter(event -> event.decision() <= last).toList());
    }

    public void write(Path file) {
        AtomicFiles.write(file, JsonText.indented(this).getBytes(StandardCharsets.UTF_8));
    }
}
