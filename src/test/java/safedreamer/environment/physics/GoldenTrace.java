package safedreamer.environment.physics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import safedreamer.environment.SceneObject;
import safedreamer.environment.safetygym.ObjectNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recorded case of the original; the README beside the files says what is in them. */
public record GoldenTrace(JsonNode file) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public static GoldenTrace read(String name) {
        String path = "/golden/safety-gymnasium/" + name + ".json.gz";
        try (InputStream packed = Objects.requireNonNull(GoldenTrace.class.getResourceAsStream(path), path);
                InputStream plain = new GZIPInputStream(packed)) {
            return new GoldenTrace(MAPPER.readTree(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reset that comes before a step, if one does. */
    public Optional<JsonNode> resetBefore(int step) {
        for (JsonNode reset : file.get("resets")) {
            if (reset.get("at_step").intValue() == step) {
                return Optional.of(reset);
            }
        }
        return Optional.empty();
    }

    public JsonNode steps() {
        return file.get("trace");
    }

    /** How many of the sensors' numbers lie at the start of an observation. */
    public int sensors() {
        return agent().sensors();
    }

    /** The world that a reset built. */
    public World world(JsonNode reset) {
        List<WorldObject> objects = new ArrayList<>();
        for (JsonNode object : reset.get("objects")) {
            SceneObject.Kind kind =
                    ObjectNames.kind(object.get("group").stringValue()).orElseThrow();
            objects.add(new WorldObject(
                    object.get("name").stringValue(),
                    kind,
                    object.get("x").doubleValue(),
                    object.get("y").doubleValue(),
                    object.get("yaw").doubleValue(),
                    size(kind)));
        }
        double[] place = numbers(reset.get("agent_xy"));
        return new World(
                agent(), place[0], place[1], reset.get("heading").doubleValue(), objects, task("Run") ? 17.5 : 3.5);
    }

    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    public static SortedMap<String, Integer> counts(JsonNode object) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        object.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().intValue()));
        return counts;
    }

    private AgentKind agent() {
        return AgentKind.valueOf(file.get("agent").stringValue().toUpperCase(Locale.ROOT));
    }

    private boolean task(String family) {
        return file.get("task").stringValue().contains(family);
    }

    private double size(SceneObject.Kind kind) {
        return switch (kind) {
            case GOAL -> task("Button") ? 0.2 : 0.3;
            case HAZARD -> task("Push") ? 0.3 : 0.2;
            case VASE, GREMLIN, BUTTON -> 0.1;
            case PILLAR -> 0.2;
            case CIRCLE -> 1.5;
            case WALL -> task("Run") ? 17.5 : 3.5;
            case PUSH_BOX -> agent() == AgentKind.CAR ? 0.125 : 0.2;
        };
    }
}
