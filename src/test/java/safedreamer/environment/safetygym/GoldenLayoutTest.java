package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A seed gives the original's layout, bit for bit, and leaves the random stream where the original leaves it. */
class GoldenLayoutTest {

    private static JsonNode tasks;

    @BeforeAll
    static void read() {
        tasks = GoldenFile.read("layouts.json.gz").get("tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Goal0", "Goal1", "Goal2", "Push1", "Button1", "Circle1", "Run0"})
    void everySeedGivesTheOriginalsLayout(String name) {
        JsonNode task = tasks.get("SafetyPoint" + name + "-v0");
        List<Placement> placements = placements(task);
        LayoutSampler sampler = new LayoutSampler(placements);
        RandomState random = new RandomState(0);
        for (JsonNode reset : task.get("resets")) {
            if (!reset.get("follows_previous").booleanValue()) {
                random = new RandomState(reset.get("seed").longValue());
            }
            Layout layout = sampler.sample(random);
            assertSameLayout(layout, placements, reset);
            if (reset.has("goal_tries")) {
                assertThat(sampler.resample(random, 1, layout.x(), layout.y())).isTrue();
                assertThat(layout.x()[1]).isEqualTo(reset.get("goal").get(0).doubleValue());
                assertThat(layout.y()[1]).isEqualTo(reset.get("goal").get(1).doubleValue());
            } else if (reset.has("goal_button")) {
                assertThat(random.choice(4)).isEqualTo(reset.get("goal_button").intValue());
            }
            assertThat(random.copy().nextDouble())
                    .isEqualTo(reset.get("rng_next").doubleValue());
        }
        assertThat(task.get("resets").size()).isEqualTo(55);
    }

    @Test
    void pointGoal1PlacesWhatTheOriginalPlaces() {
        assertThat(GoalLevel.POINT_GOAL_1.placements()).isEqualTo(placements(tasks.get("SafetyPointGoal1-v0")));
    }

    private static void assertSameLayout(Layout layout, List<Placement> placements, JsonNode reset) {
        assertThat(layout.x()[0]).isEqualTo(reset.get("agent_xy").get(0).doubleValue());
        assertThat(layout.y()[0]).isEqualTo(reset.get("agent_xy").get(1).doubleValue());
        assertThat(layout.yaw()[0]).isEqualTo(reset.get("heading").doubleValue());
        JsonNode objects = reset.get("objects");
        assertThat(objects.size()).isEqualTo(placements.size() - 1);
        for (int i = 1; i < placements.size(); i++) {
            JsonNode object = objects.get(i - 1);
            String name = object.get(0).stringValue();
            assertThat(placements.get(i).name()).isEqualTo(name);
            assertThat(layout.x()[i]).as(name).isEqualTo(object.get(1).doubleValue());
            assertThat(layout.y()[i]).as(name).isEqualTo(object.get(2).doubleValue());
            // Walls and the circle draw a heading, and then do not use it.
            if (!name.startsWith("sigwall") && !name.equals("circle")) {
                assertThat(layout.yaw()[i]).as(name).isEqualTo(object.get(3).doubleValue());
            }
        }
    }

    private static List<Placement> placements(JsonNode task) {
        List<Placement> placements = new ArrayList<>();
        for (JsonNode placement : task.get("placements")) {
            JsonNode areas = placement.get(2);
            double[] area = GoldenFile.numbers(areas.isNull() ? task.get("extents") : areas.get(0));
            placements.add(new Placement(
                    placement.get(0).stringValue(),
                    placement.get(1).doubleValue(),
                    new Rectangle(area[0], area[1], area[2], area[3])));
        }
        return placements;
    }
}
