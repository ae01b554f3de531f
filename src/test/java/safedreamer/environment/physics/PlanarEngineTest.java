package safedreamer.environment.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.environment.SceneObject;

class PlanarEngineTest {

    private final PlanarEngine engine = new PlanarEngine();
    private final double[] position = new double[3];
    private final double[] velocity = new double[3];

    @Test
    void isAtRestAfterAReset() {
        engine.reset(world(0.3, -0.7, 2, List.of()));
        double[] readings = new double[AgentKind.POINT.sensors()];
        engine.sense(readings);

        assertThat(readings)
                .containsExactly(
                        new double[] {0, 0, 9.81, 0, 0, 0, 0, 0, 0, -0.5 * Math.sin(2), -0.5 * Math.cos(2), 0},
                        within(1e-15));
        assertThat(engine.agentX()).isEqualTo(0.3);
        assertThat(engine.agentY()).isEqualTo(-0.7);
        assertThat(engine.heading()).isEqualTo(2);
    }

    /** Force over damping: 0.3 · 0.05 N / 0.01 N s/m, whatever the action is beyond 0.05. */
    @Test
    void topSpeedIsWhereDampingEqualsTheSaturatedForce() {
        engine.reset(world(0, 0, 0, List.of()));
        for (int i = 0; i < 2000; i++) {
            engine.step(new double[] {1, 0});
        }
        engine.joints(position, velocity);

        assertThat(velocity[0]).isCloseTo(1.5, within(1e-3));
    }

    @Test
    void actionsAreClippedToOne() {
        assertThat(jointsAfter(new double[] {-7, 40})).isEqualTo(jointsAfter(new double[] {-1, 1}));
    }

    @Test
    void forwardIsTheHeadingInTheWorld() {
        engine.reset(world(0, 0, 1, List.of()));
        for (int i = 0; i < 50; i++) {
            engine.step(new double[] {0.02, 0.3});
        }

        assertThat(engine.heading()).isNotCloseTo(1, within(0.1));
        assertThat(engine.forwardX()).isCloseTo(Math.cos(engine.heading()), within(1e-14));
        assertThat(engine.forwardY()).isCloseTo(Math.sin(engine.heading()), within(1e-14));
    }

    @Test
    void objectsStayWhereTheyArePutAndGoWhereTheyAreMoved() {
        engine.reset(world(0, 0, 0, List.of(goalAt(1, 2), goalAt(3, 4))));
        engine.move(1, 5, 6);
        engine.step(new double[] {1, 1});

        assertThat(engine.objects()).isEqualTo(2);
        assertThat(engine.objectX(0)).isEqualTo(1);
        assertThat(engine.objectY(0)).isEqualTo(2);
        assertThat(engine.objectX(1)).isEqualTo(5);
        assertThat(engine.objectY(1)).isEqualTo(6);
    }

    @Test
    void settingTheJointsContinuesFromThere() {
        double[] action = {0.03, 0.2};
        engine.reset(world(0, 0, 0.4, List.of()));
        for (int i = 0; i < 20; i++) {
            engine.step(action);
        }
        engine.joints(position, velocity);
        PlanarEngine other = new PlanarEngine();
        other.reset(world(0, 0, 0.4, List.of()));
        other.setJoints(position, velocity);
        engine.step(action);
        other.step(action);

        assertThat(other.agentX()).isEqualTo(engine.agentX());
        assertThat(other.agentY()).isEqualTo(engine.agentY());
        assertThat(other.heading()).isEqualTo(engine.heading());
    }

    private double[] jointsAfter(double[] action) {
        engine.reset(world(0, 0, 0, List.of()));
        engine.step(action);
        engine.joints(position, velocity);
        return new double[] {position[0], position[1], position[2], velocity[0], velocity[1], velocity[2]};
    }

    private static World world(double x, double y, double heading, List<WorldObject> objects) {
        return new World(AgentKind.POINT, x, y, heading, objects, 3.5);
    }

    private static WorldObject goalAt(double x, double y) {
        return new WorldObject("goal", SceneObject.Kind.GOAL, x, y, 0, 0.3);
    }
}
