package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import safedreamer.environment.physics.AgentKind;
import safedreamer.environment.physics.World;

@NeedsMujoco
class CompiledWorldTest {

    @ParameterizedTest
    @EnumSource(
            value = AgentKind.class,
            names = {"POINT", "CAR"})
    void movingEverythingGivesTheModelThatCompilingGives(AgentKind agent) throws Throwable {
        MujocoLibrary library = MujocoInstallation.here().library();
        Random random = new Random(1);
        try (CompiledWorld moved = CompiledWorld.compile(library, RandomWorld.of(agent, random))) {
            for (int i = 0; i < 5; i++) {
                World world = RandomWorld.of(agent, random);
                try (CompiledWorld compiled = CompiledWorld.compile(library, world)) {
                    byte[] expected = SavedModel.of(compiled.model());
                    assertThat(moved.fits(world)).isTrue();
                    assertThat(SavedModel.of(moved.model())).isNotEqualTo(expected);
                    moved.place(world);
                    assertThat(SavedModel.of(moved.model())).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentKind.class,
            names = {"POINT", "CAR"})
    void anotherAgentOrOtherThingsDoNotFit(AgentKind agent) {
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
}
