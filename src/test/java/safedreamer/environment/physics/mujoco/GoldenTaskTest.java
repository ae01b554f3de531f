package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import safedreamer.environment.physics.GoldenTrace;
import safedreamer.environment.safetygym.LidarObservation;
import safedreamer.environment.safetygym.NavigationTask;
import safedreamer.environment.safetygym.RandomState;
import safedreamer.environment.safetygym.Tasks;
import tools.jackson.databind.JsonNode;

/**
 * Whole recorded cases of the original from nothing but their seed and actions: layouts, motion, rewards, costs, goals,
 * flags and observations, with nothing put right on the way.
 */
@NeedsMujoco
class GoldenTaskTest {

    @BeforeAll
    static void onlyTheRecordedVersion() {
        String version = MujocoInstallation.here().version();
        Assumptions.assumeTrue(version.equals("3.14.0"), "the recordings are of MuJoCo 3.14.0, this is " + version);
    }

    static Stream<String> cases() {
        return GoldenPhysicsTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSeedAndActionsGiveTheRecordedEpisodes(String name) {
        GoldenTrace trace = GoldenTrace.read(name);
        // Run's reward is a difference of numbers near 60,000.
        double rewardError = name.contains("Run") ? 1e-10 : 1e-14;
        RandomState stream = new RandomState(0);
        try (MujocoEngine engine = new MujocoEngine()) {
            NavigationTask task = new NavigationTask(
                    Tasks.level(trace.file().get("task").stringValue().replace("-v0", "")), engine);
            LidarObservation observation = new LidarObservation(task);
            int index = 0;
            for (JsonNode step : trace.steps()) {
                JsonNode reset = trace.resetBefore(index).orElse(null);
                if (reset != null) {
                    if (!reset.get("seed").isNull()) {
                        stream = new RandomState(reset.get("seed").longValue());
                    }
                    task.reset(stream);
                    assertThat(stream.copy().nextDouble())
                            .isEqualTo(reset.get("rng_next").doubleValue());
                    assertObservation(observation, reset);
                }
                task.step(GoldenTrace.numbers(step.get("a")));
                String at = "step " + index;
                assertThat(engine.agentX())
                        .as(at)
                        .isEqualTo(step.get("xy").get(0).doubleValue());
                assertThat(engine.agentY())
                        .as(at)
                        .isEqualTo(step.get("xy").get(1).doubleValue());
                assertThat(task.reward()).as(at).isCloseTo(step.get("r").doubleValue(), within(rewardError));
                assertThat(task.costsByName()).as(at).isEqualTo(costs(step));
                assertThat(task.goalReached())
                        .as(at)
                        .isEqualTo(step.get("goal_met").booleanValue());
                assertThat(task.terminated()).as(at).isEqualTo(step.get("term").booleanValue());
                assertThat(task.truncated()).as(at).isEqualTo(step.get("trunc").booleanValue());
                if (step.has("timer")) {
                    assertThat(task.timer()).as(at).isEqualTo(step.get("timer").intValue());
                }
                if (step.has("obs")) {
                    assertObservation(observation, step);
                }
                index++;
            }
            assertThat(index).isEqualTo(trace.file().get("steps").intValue());
        }
    }

    private static void assertObservation(LidarObservation observation, JsonNode recorded) {
        double[] seen = new double[observation.layout().size()];
        observation.write(seen);
        assertThat(seen).containsExactly(GoldenTrace.numbers(recorded.get("obs")), within(1e-12));
    }

    private static Map<String, Double> costs(JsonNode step) {
        Map<String, Double> costs = new TreeMap<>();
        step.get("cost")
                .properties()
                .forEach(cost -> costs.put(cost.getKey(), cost.getValue().doubleValue()));
        return costs;
    }
}
