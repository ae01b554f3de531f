package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import safedreamer.environment.SceneObject.Kind;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.World;
import safedreamer.environment.physics.WorldObject;

@NeedsMujoco
class CompiledWorldTest {

    @ParameterizedTest
    @EnumSource(AgentKind.class)
    void movingEverythingGivesTheModelThatCompilingGives(AgentKind agent) throws Throwable {
        assumeMujoco3();
        MujocoLibrary library = MujocoInstallation.here().library();
        Random random = new Random(1);
        try (CompiledWorld moved = CompiledWorld.compile(library, RandomWorld.of(agent, random))) {
            for (int i = 0; i < 5; i++) {
                World world = RandomWorld.of(agent, random);
                try (CompiledWorld compiled = CompiledWorld.compile(library, world)) {
                    byte[] expected = SavedModel.of(compiled.model());
                    assertThat(moved.fits(world)).isTrue();
                    assertThat(Arrays.mismatch(SavedModel.of(moved.model()), expected))
                            .isPositive();
                    moved.place(world);
                    assertThat(Arrays.mismatch(SavedModel.of(moved.model()), expected))
                            .isNegative();
                }
            }
        }
    }

    /** Otherwise MuJoCo would leave out contacts, with a warning that nobody reads. */
    @ParameterizedTest
    @EnumSource(AgentKind.class)
    void thereIsRoomForEveryContactOfAHeap(AgentKind agent) {
        assumeMujoco3();
        List<WorldObject> heap = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            heap.add(new WorldObject("vase" + i, Kind.VASE, 0.02 * i, 0.01 * i, i, 0.1));
        }
        for (int i = 0; i < 6; i++) {
            heap.add(new WorldObject("gremlin" + i, Kind.GREMLIN, 0.3, 0.01 * i, i, 0.1));
        }
        heap.add(new WorldObject("push_box", Kind.PUSH_BOX, -0.2, 0, 0.5, 0.2));
        heap.add(new WorldObject("pillar0", Kind.PILLAR, 0.2, 0.2, 0, 0.2));
        World world = new World(agent, 0, 0, 0, heap, 3.5);
        try (CompiledWorld compiled =
                CompiledWorld.compile(MujocoInstallation.here().library(), world)) {
            int contacts = 0;
            for (int i = 0; i < 20; i++) {
                compiled.data().step();
                contacts = Math.max(contacts, compiled.data().contacts());
            }
            assertThat(contacts).isGreaterThan(100);
            assertThat(compiled.data().warnings()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(AgentKind.class)
    void anotherAgentOrOtherThingsDoNotFit(AgentKind agent) {
        assumeMujoco3();
        World world = RandomWorld.of(agent, new Random(1));
        AgentKind other = agent == AgentKind.POINT ? AgentKind.CAR : AgentKind.POINT;
        World fewer = new World(
                agent, 0, 0, 0, world.objects().subList(0, world.objects().size() - 1), world.floor());
        World wider = new World(agent, 0, 0, 0, world.objects(), world.floor() + 1);
        try (CompiledWorld compiled =
                CompiledWorld.compile(MujocoInstallation.here().library(), world)) {
            assertThat(compiled.fits(world)).isTrue();
            assertThat(compiled.fits(new World(other, 0, 0, 0, world.objects(), world.floor())))
                    .isFalse();
            assertThat(compiled.fits(fewer)).isFalse();
            assertThat(compiled.fits(wider)).isFalse();
        }
    }

    private static void assumeMujoco3() {
        String version = MujocoInstallation.here().version();
        Assumptions.assumeTrue(
                version.startsWith("3."), "every reset compiles, and heaps overflow, with MuJoCo " + version);
    }
}
