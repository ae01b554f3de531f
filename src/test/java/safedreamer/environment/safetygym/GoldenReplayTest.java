package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.Engine;
import safedreamer.environment.physics.PlanarEngine;
import tools.jackson.databind.JsonNode;

/**
 * Recorded episodes of the original, replayed: from the recorded state before each step, each step without a contact leads
 * to the recorded state, sensors, reward, cost and flags; from the seed alone follow the layout and every goal of the
 * episode and of the next.
 */
class GoldenReplayTest {

    private static final int VASE = 9;
    /** Half the diagonal of a tipped vase, and from the hinge to the far corner of the agent's cube: 0.173 + 0.158 m. */
    private static final double REACH = 0.33;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PointGoal0-s0-random, 200",
        "PointGoal0-s1-const, 60",
        "PointGoal0-s1-random, 200",
        "PointGoal1-s0-random, 200",
        "PointGoal1-s1-const, 40",
        "PointGoal1-s1-random, 200",
        "PointGoal1-s0-chase, 740"
    })
    void everyStepIsTheOriginals(String name, int leastCompared) {
        JsonNode golden = GoldenFile.read(name + ".json.gz");
        GoalLevel level =
                name.startsWith("PointGoal1") ? GoalLevel.POINT_GOAL_1 : new GoalLevel("SafetyPointGoal0", 1, 0, 0);
        Replay replay = new Replay(level);
        replay.reset(golden.get("resets").get(0));
        for (JsonNode step : golden.get("trace")) {
            replay.step(step);
        }
        replay.reset(golden.get("resets").get(1));
        assertThat(replay.compared).isGreaterThanOrEqualTo(leastCompared);
    }

    private static final class Replay {
        private final PlanarEngine engine = new PlanarEngine();
        private final GoalTask task;
        private RandomState random = new RandomState(0);
        private double[] position = new double[3];
        private double[] velocity = new double[3];
        private final double[] reachedPosition = new double[3];
        private final double[] reachedVelocity = new double[3];
        private final double[] sensors = new double[AgentKind.POINT.sensors()];
        private boolean nearBefore;
        private int compared;

        Replay(GoalLevel level) {
            task = new GoalTask(level, engine);
        }

        void reset(JsonNode reset) {
            if (!reset.get("seed").isNull()) {
                random = new RandomState(reset.get("seed").longValue());
            }
            task.reset(random);
            assertThat(engine.agentX()).isEqualTo(reset.get("agent_xy").get(0).doubleValue());
            assertThat(engine.agentY()).isEqualTo(reset.get("agent_xy").get(1).doubleValue());
            assertThat(engine.heading()).isEqualTo(reset.get("heading").doubleValue());
            assertThat(random.copy().nextDouble())
                    .isEqualTo(reset.get("rng_next").doubleValue());
            assertGoal(reset.get("goal"));
            assertThat(task.scene().objects()).hasSize(reset.get("objects").size());
            position = new double[3];
            velocity = new double[3];
        }

        void step(JsonNode golden) {
            engine.setJoints(position, velocity);
            if (golden.has("q0") && task.level().vases() > 0) {
                engine.move(
                        VASE,
                        golden.get("q0").get(3).doubleValue(),
                        golden.get("q0").get(4).doubleValue());
            }
            boolean near = nearVase();
            task.step(GoldenFile.numbers(golden.get("a")));
            position = GoldenFile.numbers(golden.get("qa"));
            velocity = GoldenFile.numbers(golden.get("va"));

            assertThat(task.cost()).isEqualTo(golden.get("cost").get("cost_sum").doubleValue());
            assertThat(task.goalReached()).isEqualTo(golden.get("goal_met").booleanValue());
            assertThat(task.terminated()).isEqualTo(golden.get("term").booleanValue());
            assertThat(task.truncated()).isEqualTo(golden.get("trunc").booleanValue());
            if (task.goalReached()) {
                assertGoal(golden.get("goal"));
                assertThat(random.copy().nextDouble())
                        .isEqualTo(golden.get("rng_next").doubleValue());
            }
            if (near || nearVase()) {
                assertAgentHardlyFeelsTheVase();
            } else {
                assertSameMotion(golden);
                // The distance before was that of the step before, free of the vase or not.
                if (!nearBefore) {
                    assertThat(task.reward()).isCloseTo(golden.get("r").doubleValue(), within(1e-10));
                }
                compared++;
            }
            nearBefore = near || nearVase();
        }

        private void assertSameMotion(JsonNode golden) {
            engine.joints(reachedPosition, reachedVelocity);
            assertThat(reachedPosition).containsExactly(position, within(1e-11));
            assertThat(reachedVelocity).containsExactly(velocity, within(1e-8));
            assertThat(engine.agentX()).isCloseTo(golden.get("xy").get(0).doubleValue(), within(1e-11));
            assertThat(engine.agentY()).isCloseTo(golden.get("xy").get(1).doubleValue(), within(1e-11));
            if (!golden.has("sens")) {
                return;
            }
            engine.sense(sensors);
            JsonNode sens = golden.get("sens");
            assertSensor(sens.get("accelerometer"), Engine.ACCELEROMETER, 1e-6);
            assertSensor(sens.get("velocimeter"), Engine.VELOCIMETER, 1e-8);
            assertSensor(sens.get("gyro"), Engine.GYRO, 1e-8);
            assertSensor(sens.get("magnetometer"), Engine.MAGNETOMETER, 1e-8);
            assertObservation(golden);
        }

        private void assertSensor(JsonNode golden, int from, double tolerance) {
            for (int i = 0; i < 3; i++) {
                assertThat(sensors[from + i]).isCloseTo(golden.get(i).doubleValue(), within(tolerance));
            }
        }

        /** The 29 numbers, from the recorded sensors and pose: objects in the agent's frame are Rᵀ (p - a). */
        private void assertObservation(JsonNode golden) {
            CoordinateObservation observation = new CoordinateObservation(task);
            float[] seen = new float[observation.layout().size()];
            observation.write(seen);
            double[] expected = new double[seen.length];
            JsonNode sens = golden.get("sens");
            double[] matrix = GoldenFile.numbers(golden.get("xmat"));
            double[] agent = GoldenFile.numbers(golden.get("xpos"));
            expected[0] = sens.get("velocimeter").get(0).doubleValue();
            expected[1] = sens.get("velocimeter").get(1).doubleValue();
            expected[2] = sens.get("accelerometer").get(0).doubleValue();
            expected[3] = sens.get("gyro").get(2).doubleValue();
            System.arraycopy(GoldenFile.numbers(sens.get("magnetometer")), 0, expected, 4, 3);
            int seenObjects = 1 + task.level().hazards();
            for (int i = 0; i < seenObjects; i++) {
                double dx = engine.objectX(i) - agent[0];
                double dy = engine.objectY(i) - agent[1];
                expected[7 + 2 * i] = matrix[0] * dx + matrix[3] * dy;
                expected[8 + 2 * i] = matrix[1] * dx + matrix[4] * dy;
            }
            int heading = 7 + 2 * seenObjects;
            expected[heading] = matrix[0];
            expected[heading + 1] = matrix[1];
            expected[heading + 2] = agent[0];
            expected[heading + 3] = agent[1];
            for (int i = 0; i < seen.length; i++) {
                assertThat((double) seen[i]).as("number " + i).isCloseTo(expected[i], within(2e-6));
            }
        }

        /** What the engine's documentation says of the contact that it leaves out. */
        private void assertAgentHardlyFeelsTheVase() {
            engine.joints(reachedPosition, reachedVelocity);
            assertThat(reachedPosition[0]).isCloseTo(position[0], within(3e-5));
            assertThat(reachedPosition[1]).isCloseTo(position[1], within(3e-5));
        }

        private void assertGoal(JsonNode golden) {
            assertThat(task.goalX()).isEqualTo(golden.get(0).doubleValue());
            assertThat(task.goalY()).isEqualTo(golden.get(1).doubleValue());
        }

        private boolean nearVase() {
            return task.level().vases() > 0
                    && Math.hypot(engine.agentX() - engine.objectX(VASE), engine.agentY() - engine.objectY(VASE))
                            < REACH;
        }
    }
}
