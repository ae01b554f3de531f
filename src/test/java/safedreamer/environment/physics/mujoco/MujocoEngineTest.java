package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.Engine;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

@NeedsMujoco
class MujocoEngineTest {

    private final MujocoEngine engine = new MujocoEngine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aDrivingPointTouchesTheVaseAheadAndPushesIt() {
        engine.reset(world(AgentKind.POINT, new WorldObject("vase0", Kind.VASE, 0.5, 0, 0, 0.1)));
        assertThat(engine.touches(0)).isZero();
        int touched = 0;
        for (int i = 0; i < 100; i++) {
            engine.step(new double[] {1, 0});
            touched += engine.touches(0) > 0 ? 1 : 0;
        }
        assertThat(touched).isPositive();
        assertThat(engine.objectX(0)).isGreaterThan(0.6);
        assertThat(engine.objectSpeed(0)).isPositive();
        assertThat(engine.agentX()).isGreaterThan(0.3);
        assertThat(engine.agentVelocityX()).isPositive();
        assertThat(engine.time()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aGremlinGoesRoundItsPlace() {
        engine.reset(world(AgentKind.POINT, new WorldObject("gremlin0", Kind.GREMLIN, 1.5, -1, 0.7, 0.1)));
        for (int i = 0; i < 200; i++) {
            engine.step(new double[2]);
        }
        double time = engine.time();
        assertThat(engine.objectX(0)).isCloseTo(1.5 + 0.35 * Math.sin(time), within(0.05));
        assertThat(engine.objectY(0)).isCloseTo(-1 + 0.35 * Math.cos(time), within(0.05));
        assertThat(engine.objectZ(0)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void aGoalMovesAndStaysThere() {
        engine.reset(world(AgentKind.CAR, new WorldObject("goal", Kind.GOAL, 1, 1, 0.5, 0.3)));
        engine.move(0, -1.25, 0.75);
        assertThat(new double[] {engine.objectX(0), engine.objectY(0), engine.objectZ(0)})
                .containsExactly(-1.25, 0.75, 0.16);
        engine.step(new double[] {1, 1});
        assertThat(new double[] {engine.objectX(0), engine.objectY(0), engine.objectZ(0)})
                .containsExactly(-1.25, 0.75, 0.16);
        assertThat(engine.objectYaw(0)).isCloseTo(0.5, within(1e-12));
        assertThat(engine.objectSpeed(0)).isZero();
    }

    @Test
    void whatCanBePushedIsNotMovedByHand() {
        engine.reset(world(AgentKind.POINT, new WorldObject("vase0", Kind.VASE, 0.5, 0, 0, 0.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.move(0, 1, 1));
    }

    @Test
    void theCarDrivesAlongItsNegativeYAxis() {
        engine.reset(world(AgentKind.CAR));
        for (int i = 0; i < 30; i++) {
            engine.step(new double[] {1, 1});
        }
        assertThat(engine.agentY()).isLessThan(-0.3);
        assertThat(engine.agentX()).isCloseTo(0, within(0.05));
        double[] readings = new double[AgentKind.CAR.sensors()];
        engine.sense(readings);
        assertThat(readings[4]).isLessThan(-0.5);
    }

    @Test
    void anActionBeyondTheLimitIsTheLimit() {
        engine.reset(world(AgentKind.CAR));
        engine.step(new double[] {1, -1});
        double[] atLimit = position();
        engine.reset(world(AgentKind.CAR));
        engine.step(new double[] {1e300, Double.NEGATIVE_INFINITY});
        assertThat(position()).containsExactly(atLimit);
    }

    @Test
    void sameWorldAndActionsGiveTheSameBitsAgainAndInAnotherEngine() {
        Random random = new Random(3);
        World world = RandomWorld.of(AgentKind.POINT, random);
        double[] first = run(engine, world);
        engine.reset(RandomWorld.of(AgentKind.POINT, random));
        assertThat(run(engine, world)).containsExactly(first);
        try (MujocoEngine other = new MujocoEngine()) {
            assertThat(run(other, world)).containsExactly(first);
        }
    }

    @Test
    void numbersOutOfAllBoundsAreSurvivedWithoutALogFile() throws Exception {
        Path log = Path.of("MUJOCO_LOG.TXT");
        Files.deleteIfExists(log);
        engine.reset(RandomWorld.of(AgentKind.CAR, new Random(5)));
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e300}) {
            double[] position = position();
            double[] velocity = new double[engine.velocities()];
            velocity[2] = bad;
            engine.setState(0, position, velocity, new double[velocity.length]);
            engine.step(new double[] {Double.isNaN(bad) ? 1 : bad, 0.5});
            engine.step(new double[] {0.5, 0.5});
            // MuJoCo starts over by itself, as it does in the original.
            assertThat(engine.agentX()).isFinite();
        }
        assertThat(log).doesNotExist();
    }

    @Test
    void whatIsNoActionOrStateIsRefused() {
        engine.reset(world(AgentKind.POINT));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.step(new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.step(new double[] {0, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.setState(0, new double[2], new double[3], new double[3]))
                .withMessageContaining("3 positions");
    }

    @Test
    void aNumberThatIsNoneHasNoPlaceInAWorld() {
        World world = new World(AgentKind.POINT, Double.NaN, 0, 0, List.of(), 3.5);
        assertThatIllegalArgumentException().isThrownBy(() -> engine.reset(world));
    }

    /** The original's speed after ten steps at full throttle, as it was measured there. */
    @Test
    void theRacecarDrivesAlongItsXAxisAsFastAsTheOriginal() {
        engine.reset(world(AgentKind.RACECAR));
        assertThat(engine.positions()).isEqualTo(12);
        assertThat(engine.velocities()).isEqualTo(11);
        for (int i = 0; i < 10; i++) {
            engine.step(new double[] {20, 0});
        }
        double[] readings = new double[AgentKind.RACECAR.sensors()];
        engine.sense(readings);
        assertThat(readings[Engine.VELOCIMETER]).isCloseTo(0.35, within(0.005));
        assertThat(engine.agentY()).isCloseTo(0, within(1e-3));
        assertThat(engine.agentZ()).isCloseTo(0.05, within(1e-3));
    }

    @Test
    void theRacecarSteersBothFrontWheelsAlike() {
        for (int side : new int[] {1, -1}) {
            engine.reset(world(AgentKind.RACECAR));
            for (int i = 0; i < 50; i++) {
                engine.step(new double[] {20, 0.5 * side});
            }
            assertThat(engine.heading() * side).isGreaterThan(0.3);
            double[] position = position();
            assertThat(position[7]).isCloseTo(0.5 * side, within(0.1));
            assertThat(position[9]).isCloseTo(position[7], within(0.02));
        }
    }

    @Test
    void theRacecarPushesTheVaseAhead() {
        engine.reset(world(AgentKind.RACECAR, new WorldObject("vase0", Kind.VASE, 0.5, 0, 0, 0.1)));
        int touched = 0;
        for (int i = 0; i < 60; i++) {
            engine.step(new double[] {20, 0});
            touched += engine.touches(0) > 0 ? 1 : 0;
        }
        assertThat(touched).isPositive();
        assertThat(engine.objectX(0)).isGreaterThan(0.6);
    }

    @Test
    void beforeAResetAndAfterClosingThereIsNoWorld() {
        assertThatIllegalStateException().isThrownBy(() -> engine.step(new double[2]));
        engine.reset(world(AgentKind.POINT));
        engine.close();
        engine.close();
        assertThatIllegalStateException().isThrownBy(() -> engine.step(new double[2]));
        assertThatIllegalStateException().isThrownBy(engine::agentX);
        assertThatIllegalStateException().isThrownBy(() -> engine.sense(new double[12]));
        assertThatIllegalStateException().isThrownBy(() -> engine.reset(world(AgentKind.POINT)));
    }

    @Test
    void anotherThreadIsRefusedAndDoesNoHarm() {
        engine.reset(world(AgentKind.POINT));
        for (Runnable use : List.<Runnable>of(
                () -> engine.step(new double[2]), engine::agentX, engine::close, () -> engine.sense(new double[12]))) {
            assertThatThrownBy(() -> CompletableFuture.runAsync(use).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(WrongThreadException.class);
        }
        engine.step(new double[] {1, 0});
        assertThat(engine.agentX()).isPositive();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(engine.name()).isEqualTo("mujoco");
        String approximation = engine.approximation(AgentKind.CAR, EnumSet.allOf(Kind.class));
        assertThat(approximation.isEmpty())
                .isEqualTo(MujocoInstallation.here().version().equals("3.14.0"));
        assertThat(engine.approximation(AgentKind.RACECAR, EnumSet.noneOf(Kind.class)))
                .startsWith("The Racecar's chassis collides as a box");
    }

    private double[] position() {
        double[] position = new double[engine.positions()];
        engine.state(position, new double[engine.velocities()]);
        return position;
    }

    private static double[] run(MujocoEngine engine, World world) {
        engine.reset(world);
        Random actions = new Random(4);
        for (int i = 0; i < 50; i++) {
            engine.step(new double[] {actions.nextDouble() * 2 - 1, actions.nextDouble() * 2 - 1});
        }
        double[] position = new double[engine.positions()];
        engine.state(position, new double[engine.velocities()]);
        return position;
    }

    private static World world(AgentKind agent, WorldObject... objects) {
        return new World(agent, 0, 0, 0, List.of(objects), 3.5);
    }
}
