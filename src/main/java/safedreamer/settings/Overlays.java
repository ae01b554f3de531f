package safedreamer.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Named sets of values that ship with the program as JSON resources and are put over the defaults. Each file says only
 * what differs from the defaults.
 */
public final class Overlays {

    /** How large the networks are, and what fits them: "small" learns on two cores, "vector" is the paper's. */
    public static final Overlays SIZES = new Overlays("size", List.of("small", "vector"));

    /** How the search behaves: "robust" is ours, "paper" its algorithm box. */
    public static final Overlays PRESETS = new Overlays("preset", List.of("robust", "paper"));

    private final String kind;
    private final List<String> names;

    private Overlays(String kind, List<String> names) {
        this.kind = kind;
        this.names = names;
    }

    /** All there are. */
    public List<String> names() {
        return names;
    }

    /** The one taken where none is asked for. */
    public String standard() {
        return names.get(0);
    }

    /**
     * The values of one, nested as the settings record is.
     *
     * @throws UserError listing the known ones if there is none of this name
     */
    public Map<String, Object> read(String name) {
        if (!names.contains(name)) {
            throw new UserError("unknown " + kind + " \"" + name + "\": choose " + Names.either(names));
        }
        String resource = "/safedreamer/" + kind + "s/" + name + ".json";
        try (InputStream stream = Overlays.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource missing: " + resource);
            }
            return SettingsJson.nested(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
