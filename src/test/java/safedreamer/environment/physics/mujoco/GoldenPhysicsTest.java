package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import safedreamer.environment.physics.GoldenTrace;
import tools.jackson.databind.JsonNode;

/**
 * All recorded cases of the original, on the library version that they were recorded with. Every comparison is of bits:
 * the same arithmetic in the same order leaves no room for a tolerance.
 */
@NeedsMujoco
class GoldenPhysicsTest {

    private static MujocoEngine engine;

    @BeforeAll
    static void open() {
        String version = MujocoInstallation.here().version();
        Assumptions.assumeTrue(version.equals("3.14.0"), "the recordings are of MuJoCo 3.14.0, this is " + version);
        engine = new MujocoEngine();
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    static Stream<String> cases() {
        return Stream.of(
                        "PointGoal0",
                        "PointGoal1",
                        "PointGoal2",
                        "PointButton1",
                        "PointPush1",
                        "PointCircle1",
                        "PointRun0",
                        "CarGoal1",
                        "CarGoal2",
                        "CarButton1",
                        "CarPush1")
                .flatMap(task -> Stream.of("s0-chase", "s0-random", "s1-const", "s1-random")
                        .map(how -> task + "-" + how));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStepFromARecordedStateEndsInTheRecordedState(String name) {
        GoldenTrace trace = GoldenTrace.read(name);
        int compared = 0;
        int index = 0;
        for (JsonNode step : trace.steps()) {
            trace.resetBefore(index++).ifPresent(reset -> engine.reset(trace.world(reset)));
            if (step.has("obs")) {
                engine.setState(
                        step.get("t0").doubleValue(),
                        GoldenTrace.numbers(step.get("q0")),
                        GoldenTrace.numbers(step.get("v0")),
                        GoldenTrace.numbers(step.get("w0")));
                engine.step(GoldenTrace.numbers(step.get("a")));
                assertState(step.get("q"), step.get("v"));
                assertSeen(trace, step);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(trace.file().get("full_steps").intValue());
    }

    /** Nothing is put right on the way: resets, goals that move, gremlins and contacts included. */
    @ParameterizedTest
    @MethodSource("cases")
    void aWholeCaseRunsAsRecorded(String name) {
        GoldenTrace trace = GoldenTrace.read(name);
        int index = 0;
        for (JsonNode step : trace.steps()) {
            trace.resetBefore(index).ifPresent(reset -> assertReset(trace, reset));
            engine.step(GoldenTrace.numbers(step.get("a")));
            assertThat(new double[] {engine.agentX(), engine.agentY()})
                    .as("step %d", index)
                    .containsExactly(GoldenTrace.numbers(step.get("xy")));
            assertThat(engine.contacts()).as("step %d", index).isEqualTo(GoldenTrace.counts(step.get("con")));
            if (step.has("obs")) {
                assertState(step.get("q"), step.get("v"));
                assertSeen(trace, step);
            }
            index++;
        }
        assertThat(index).isEqualTo(trace.file().get("steps").intValue());
    }

    private static void assertReset(GoldenTrace trace, JsonNode reset) {
        engine.reset(trace.world(reset));
        assertState(reset.get("qpos"), reset.get("qvel"));
        assertThat(engine.time()).isZero();
        assertThat(engine.contacts()).isEqualTo(GoldenTrace.counts(reset.get("contacts")));
        double[] rotation = new double[9];
        engine.agentRotation(rotation);
        assertThat(rotation).containsExactly(GoldenTrace.numbers(reset.get("agent_xmat")));
        assertSensors(trace, reset.get("obs"));
        int object = 0;
        for (JsonNode expected : reset.get("objects")) {
            assertThat(engine.objectX(object)).isEqualTo(expected.get("x").doubleValue());
            assertThat(engine.objectY(object)).isEqualTo(expected.get("y").doubleValue());
            assertThat(engine.objectZ(object)).isEqualTo(expected.get("z").doubleValue());
            object++;
        }
    }

    private static void assertState(JsonNode position, JsonNode velocity) {
        double[] q = new double[engine.positions()];
        double[] v = new double[engine.velocities()];
        engine.state(q, v);
        assertThat(q).containsExactly(GoldenTrace.numbers(position));
        assertThat(v).containsExactly(GoldenTrace.numbers(velocity));
    }

    private static void assertSeen(GoldenTrace trace, JsonNode step) {
        double[] rotation = new double[9];
        engine.agentRotation(rotation);
        assertThat(rotation).containsExactly(GoldenTrace.numbers(step.get("xmat")));
        assertThat(new double[] {engine.agentX(), engine.agentY(), engine.agentZ()})
                .containsExactly(GoldenTrace.numbers(step.get("xpos")));
        assertThat(engine.contacts()).isEqualTo(GoldenTrace.counts(step.get("con")));
        assertSensors(trace, step.get("obs"));
    }

    private static void assertSensors(GoldenTrace trace, JsonNode observation) {
        double[] readings = new double[trace.sensors()];
        engine.sense(readings);
        assertThat(readings).containsExactly(Arrays.copyOf(GoldenTrace.numbers(observation), readings.length));
    }
}
