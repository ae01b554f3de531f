package safedreamer.environment.physics.mujoco;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table with one mistake is noticed, although all its numbers look right. */
@NeedsMujoco
class LibraryCheckTest {

    private static final MujocoLibrary LIBRARY =
            MujocoInstallation.here().missing().isEmpty()
                    ? MujocoInstallation.here().library()
                    : null;

    @Test
    void theRightTablePasses() {
        assertThatCode(() -> LibraryCheck.check(LIBRARY)).doesNotThrowAnyException();
    }

    static Stream<Arguments> mistakes() {
        String[] model = {
            "qpos0", "qpos_spring", "body_pos", "body_quat", "body_ipos", "geom_pos", "actuator_ctrlrange", "eq_data"
        };
        String[] integers = {
            "body_mocapid",
            "body_jntadr",
            "jnt_type",
            "jnt_qposadr",
            "jnt_dofadr",
            "geom_bodyid",
            "sensor_adr",
            "sensor_dim"
        };
        String[] sizes = {"nq", "nv", "nu", "nbody", "nmocap", "nsensordata"};
        String[] data = {
            "qpos", "qvel", "qacc_warmstart", "ctrl", "mocap_pos", "mocap_quat", "xpos", "xquat", "xmat", "sensordata"
        };
        return Stream.of(
                        pairs("mjModel.", model),
                        pairs("mjModel.", integers),
                        pairs("mjModel.", sizes),
                        pairs("mjData.", data),
                        pairs("mjContact.", new String[] {"geom1", "geom2"}))
                .flatMap(pairs -> pairs);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void twoFieldsMistakenForEachOtherAreNoticed(String one, String other) {
        Properties table = (Properties) Offsets.read(LIBRARY.version()).clone();
        Object first = table.get(one);
        table.put(one, table.get(other));
        table.put(other, first);
        MujocoLibrary mistaken = LIBRARY.readBy(new Offsets(table));
        assertThatThrownBy(() -> LibraryCheck.check(mistaken))
                .isInstanceOf(UnusableLibrary.class)
                .hasMessageContaining("memory does not lie");
    }

    private static Stream<Arguments> pairs(String prefix, String[] fields) {
        Stream.Builder<Arguments> pairs = Stream.builder();
        for (int i = 0; i < fields.length; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(Arguments.of(prefix + fields[j], prefix + fields[i]));
            }
        }
        return pairs.build();
    }
}
