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

    /** The one of {@link #PRESETS} that the demo's agent was trained with. */
    public static final String DEMO_PRESET = "demo";

    /** How large the networks are, and what fits them: "small" learns on two cores, "vector" is the paper's. */
    public static final Overlays SIZES = new Overlays(
            "size",
            List.of("small", "vector"),
            List.of("Learns on two CPU cores within the hour.", "The paper's low-dimensional sizes."));

    /**
     * How the search behaves: "robust" is ours, "paper" its algorithm box, "reference" what the published code does.
     * "demo" is how the demo's agent was made: it searches as robust does, and says how the model learns as well.
     */
    public static final Overlays PRESETS = new Overlays(
            "preset",
            List.of("robust", DEMO_PRESET, "paper", "reference"),
            List.of(
                    "Ours: the search keeps a least spread and smooth noise, and its plan competes with its futures.",
                    "How the demo's agent was trained: robust, and a cost head that learns from foreseen positions too.",
                    "The paper's algorithm box.",
                    "What the published code does, without its padding fault: the mean's action, cost not discounted and"
                            + " scaled by 1000 / H."));

    private final String kind;
    private final List<String> names;
    private final List<String> sentences;

    private Overlays(String kind, List<String> names, List<String> sentences) {
        this.kind = kind;
        this.names = names;
        this.sentences = sentences;
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
     * One of them in a sentence.
     *
     * @throws UserError listing the known ones if there is none of this name
     */
    public String sentence(String name) {
        return sentences.get(names.indexOf(known(name)));
    }

    private String known(String name) {
        if (!names.contains(name)) {
            throw new UserError("unknown " + kind + " \"" + name + "\": choose " + Names.either(names));
        }
        return name;
    }

    /**
     * The values of one, nested as the settings record is.
     *
     * @throws UserError listing the known ones if there is none of this name
     */
    public Map<String, Object> read(String name) {
        String resource = "/safedreamer/" + kind + "s/" + known(name) + ".json";
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
