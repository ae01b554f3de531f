package safedreamer.environment.physics;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.environment.SceneObject.Kind;
import tools.jackson.databind.JsonNode;

/** What the planar engine makes of bumps, from every state that was recorded whole. */
class PlanarContactErrorTest {

    private static final ContactErrors ERRORS = new ContactErrors();

    @BeforeAll
    static void replay() {
        Stream.of("PointGoal1", "PointGoal2", "PointButton1", "PointPush1")
                .flatMap(task -> Stream.of("s0-chase", "s0-random", "s1-const", "s1-random")
                        .map(how -> task + "-" + how))
                .forEach(name -> replay(GoldenTrace.read(name)));
    }

    private static void replay(GoldenTrace trace) {
        int index = 0;
        for (JsonNode step : trace.steps()) {
            trace.resetBefore(index++).ifPresent(reset -> ERRORS.reset(trace.world(reset)));
            if (step.has("obs")) {
                ERRORS.add(
                        step.get("t0").doubleValue(),
                        GoldenTrace.numbers(step.get("q0")),
                        GoldenTrace.numbers(step.get("v0")),
                        GoldenTrace.numbers(step.get("a")),
                        GoldenTrace.numbers(step.get("q")),
                        GoldenTrace.numbers(step.get("v")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"VASE, 130", "PUSH_BOX, 120", "GREMLIN, 70"})
    void theErrorsBesideThingsThatMoveAreBounded(Kind kind, int leastSteps) {
        ERRORS.assertWithin(kind, PlanarError.beside(kind).orElseThrow(), leastSteps);
    }

    @Test
    void besideButtonsOnlyRoundingIsLeft() {
        ERRORS.assertWithin(Kind.BUTTON, new PlanarError(4e-16, 4e-14, 1.5e-12, 0, 0), 50);
    }
}
