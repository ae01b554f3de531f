package safedreamer.environment.physics.mujoco;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Whether MuJoCo's memory lies as our table says: a small model, a driven slider with a sensor beside a ball on the floor,
 * is compiled, simulated for one step, and all that is ever read or written is compared with what must be there.
 */
final class LibraryCheck {

    private static final String MODEL = """
            <mujoco>
              <compiler angle="radian"/>
              <option timestep="0.003" gravity="0 0 0"/>
              <worldbody>
                <geom name="floor" type="plane" size="3 3 0.1"/>
                <geom name="mark" type="sphere" size="0.1" contype="0" conaffinity="0"/>
                <body name="ball" pos="1.5 2.5 0.09375">
                  <freejoint/>
                  <geom name="sphere" type="sphere" size="0.1"/>
                </body>
                <body name="slider" pos="0.5 -0.25 4" quat="0 0 0 1">
                  <joint name="slide" type="slide" axis="1 0 0" springref="0.0625"/>
                  <geom name="cube" type="box" size="0.1 0.1 0.1" pos="0 0 0.5" density="1000"/>
                  <site name="here"/>
                </body>
                <body name="ghost" mocap="true" pos="7 8 9">
                  <geom name="shade" type="sphere" size="0.1" contype="0" conaffinity="0" pos="0.25 0 0"/>
                </body>
              </worldbody>
              <equality><weld body1="ghost" body2="ball" active="false"/></equality>
              <actuator>
                <motor name="push" joint="slide" ctrllimited="true" ctrlrange="-2 2"/>
                <motor name="idle" joint="slide" ctrllimited="true" ctrlrange="-3 3"/>
              </actuator>
              <sensor>
                <framepos name="where" objtype="site" objname="here"/>
                <velocimeter name="speed" site="here"/>
              </sensor>
            </mujoco>
            """;

    private static final int SLIDER = 2;

    private LibraryCheck() {}

    static void check(MujocoLibrary library) throws UnusableLibrary {
        try (MjModel model = MjModel.compile(library, MODEL)) {
            model(model);
            data(model.makeData());
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new UnusableLibrary(
                    "the library at " + library.place() + " says it is MuJoCo " + library.version()
                            + " but its memory does not lie as that version's does: " + e.getMessage(),
                    e);
        }
    }

    private static void model(MjModel model) {
        same("nq", model.size("nq"), 8);
        same("nv", model.size("nv"), 7);
        same("nu", model.size("nu"), 2);
        same("nbody", model.size("nbody"), 4);
        same("ngeom", model.size("ngeom"), 5);
        same("neq", model.size("neq"), 1);
        same("nmocap", model.size("nmocap"), 1);
        same("nsensordata", model.size("nsensordata"), 6);
        same("id of the slider", model.id("mjOBJ_BODY", "slider"), SLIDER);
        same("id of the cube", model.id("mjOBJ_GEOM", "cube"), 3);
        if (!model.name("mjOBJ_GEOM", 2).equals("sphere")) {
            throw new IllegalStateException("geom 2 is not the sphere");
        }
        same("qpos0", model.doubles("qpos0", 8), 0, 1.5, 2.5, 0.09375, 1, 0, 0, 0, 0);
        same("qpos_spring", model.doubles("qpos_spring", 8), 0, 1.5, 2.5, 0.09375, 1, 0, 0, 0, 0.0625);
        same("body_pos", model.doubles("body_pos", 12), 3, 1.5, 2.5, 0.09375, 0.5, -0.25, 4, 7, 8, 9);
        same("body_quat", model.doubles("body_quat", 16), 4, 1, 0, 0, 0, 0, 0, 0, 1);
        same("body_ipos", model.doubles("body_ipos", 12), 3, 0, 0, 0, 0, 0, 0.5, 0.25, 0, 0);
        same("geom_pos", model.doubles("geom_pos", 15), 6, 0, 0, 0, 0, 0, 0.5, 0.25, 0, 0);
        long weld = model.library().offsets().size("mjNEQDATA");
        same("eq_data", model.doubles("eq_data", weld), 3, -5.5, -5.5, 0.09375 - 9, 1, 0, 0, 0);
        same("actuator_ctrlrange", model.doubles("actuator_ctrlrange", 4), 0, -2, 2, -3, 3);
        integers(model, "geom_bodyid", 0, 0, 1, 2, 3);
        integers(model, "body_mocapid", -1, -1, -1, 0);
        integers(model, "body_jntadr", -1, 0, 1, -1);
        integers(model, "jnt_type", 0, 2);
        integers(model, "jnt_qposadr", 0, 7);
        integers(model, "jnt_dofadr", 0, 6);
        same("id of the speed", model.id("mjOBJ_SENSOR", "speed"), 1);
        integers(model, "sensor_adr", 0, 3);
        integers(model, "sensor_dim", 3, 3);
    }

    private static void data(MjData data) {
        same("qpos", data.doubles("qpos", 8), 0, 1.5, 2.5, 0.09375, 1, 0, 0, 0, 0);
        data.time(0.75);
        data.doubles("qpos", 8).setAtIndex(JAVA_DOUBLE, 7, 0.125);
        data.doubles("qvel", 7).setAtIndex(JAVA_DOUBLE, 6, 2);
        data.doubles("ctrl", 2).set(JAVA_DOUBLE, 0, 1.5);
        data.forward();
        // Turned by half a turn, the slider moves against the world's x axis.
        same("xpos", data.doubles("xpos", 12), 3, 1.5, 2.5, 0.09375, 0.375, -0.25, 4, 7, 8, 9);
        same("xquat", data.doubles("xquat", 16), 4, 1, 0, 0, 0, 0, 0, 0, 1);
        same("xmat", data.doubles("xmat", 36), 18, -1, 0, 0, 0, -1, 0, 0, 0, 1);
        same("sensordata", data.doubles("sensordata", 6), 0, 0.375, -0.25, 4, 2, 0, 0);
        same("mocap_pos", data.doubles("mocap_pos", 3), 0, 7, 8, 9);
        same("mocap_quat", data.doubles("mocap_quat", 4), 0, 1, 0, 0, 0);
        same("ncon", data.contacts(), 1);
        same("contact.geom1", data.contactGeom1(0), 0);
        same("contact.geom2", data.contactGeom2(0), 2);
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment jacobian = scratch.allocate(JAVA_DOUBLE, 3L * 7);
            data.bodyJacobian(SLIDER, jacobian);
            same("jacobian", jacobian, 0, 0, 0, 0, 0, 0, 0, -1);
        }
        data.step();
        same("time", data.time(), 0.75 + 0.003);
        // The cube weighs 8 kg.
        double speed = 2 + 0.003 * (1.5 / 8);
        near("qacc_warmstart", data.doubles("qacc_warmstart", 7).getAtIndex(JAVA_DOUBLE, 6), 1.5 / 8);
        near("qvel", data.doubles("qvel", 7).getAtIndex(JAVA_DOUBLE, 6), speed);
        near("qpos", data.doubles("qpos", 8).getAtIndex(JAVA_DOUBLE, 7), 0.125 + 0.003 * speed);
        same("warnings", data.warnings(), 0);
        data.doubles("qvel", 7).setAtIndex(JAVA_DOUBLE, 6, Double.NaN);
        data.step();
        same("warnings after a NaN", data.warnings(), 1);
        data.reset();
        same("time after a reset", data.time(), 0);
    }

    private static void integers(MjModel model, String name, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            same(name + "[" + i + "]", model.integer(name, i), expected[i]);
        }
    }

    private static void same(String what, double actual, double expected) {
        if (Double.compare(actual, expected) != 0) {
            throw new IllegalStateException(what + " reads " + actual + ", not " + expected);
        }
    }

    /** Zeros may have either sign. */
    private static void same(String what, MemorySegment numbers, int from, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            same(what + "[" + (from + i) + "]", numbers.getAtIndex(JAVA_DOUBLE, from + i) + 0.0, expected[i] + 0.0);
        }
    }

    private static void near(String what, double actual, double expected) {
        if (!(Math.abs(actual - expected) < 1e-12)) {
            throw new IllegalStateException(what + " reads " + actual + ", not " + expected);
        }
    }
}
