package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole search in the closed-form world, as it was when it was checked: returns, costs, elites and refits of the file
 * were computed again from its actions by an independent program. A change of the noise, of the order of candidates or of
 * a rule shows here. To write the file anew: {@code mvn test -Dtest=GoldenTraceTest -Dgolden.write=FILE}.
 */
final class GoldenTraceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theSearchIsWhatItWas() throws IOException {
        JsonNode now = JSON.valueToTree(search());
        String file = System.getProperty("golden.write");
        if (file != null) {
            Files.writeString(Path.of(file), now + "\n");
        }
        try (InputStream stream =
                Objects.requireNonNull(getClass().getResourceAsStream("/golden/planning/toy-trace.json"))) {
            assertSame(now, JSON.readTree(stream), "trace");
        }
    }

    /** Both branches are taken. */
    @Test
    void theRecordedSearchIsWorthRecording() {
        assertThat(search().iterations()).extracting(PlanIteration::branch).contains(Branch.values());
    }

    private static PlanTrace search() {
        PlannerSettings settings = Planning.settings(
                "horizon=4",
                "gaussianSamples=6",
                "actorSamples=2",
                "meanCandidate=true",
                "eliteCount=3",
                "minSafeTrajectories=4",
                "iterations=3",
                "momentum=0.1",
                "minStd=0.1",
                "noiseCorrelation=0.7",
                "latentPath=MEAN",
                "costLimit=60");
        float[] previous = {.9f, 0, .8f, .1f, .7f, .2f};
        return new OnlineSafetyRewardPlanner(new ConstrainedElites())
                .plan(new ToyImagination(0, 0, 1, 0, 0.3, 0, 0.15), settings, 200, previous, 2024);
    }

    private static void assertSame(JsonNode now, JsonNode then, String where) {
        assertThat(now.getNodeType()).as(where).isEqualTo(then.getNodeType());
        if (then.isNumber()) {
            // A logarithm in the tail of the noise may differ by a bit from one processor to the next.
            assertThat(now.asDouble()).as(where).isCloseTo(then.asDouble(), offset(1e-5));
        } else if (then.isObject()) {
            // What was not recorded because it did not exist is free to be there now.
            then.propertyStream().forEach(field -> {
                assertThat(now.has(field.getKey()))
                        .as(where + "." + field.getKey())
                        .isTrue();
                assertSame(now.get(field.getKey()), field.getValue(), where + "." + field.getKey());
            });
        } else if (then.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                assertSame(now.get(i), then.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(now).as(where).isEqualTo(then);
        }
    }
}
