package safedreamer.environment.physics.mujoco;

import java.util.List;
import safedreamer.environment.physics.AgentKind;

/** The part of the model description that is one kind of agent's. The numbers are the original's. */
interface AgentModel {

    String EULER = "Euler";

    static AgentModel of(AgentKind kind) {
        return switch (kind) {
            case POINT -> new PointModel();
            case CAR -> new CarModel();
            case RACECAR -> new RacecarModel();
        };
    }

    /** Actuators of a kind take commands within ±1 and give forces within ±{@code force}. */
    static void limit(Mjcf mjcf, String actuator, double force) {
        mjcf.leaf(
                actuator,
                "ctrllimited",
                "true",
                "ctrlrange",
                new double[] {-1, 1},
                "forcelimited",
                "true",
                "forcerange",
                new double[] {-force, force});
    }

    /** Of its origin above the floor at reset, metres. */
    double height();

    /** MuJoCo's name of the way it integrates. */
    default String integrator() {
        return EULER;
    }

    /** What elements without a value of their own have, the objects' too. */
    void defaults(Mjcf mjcf);

    /** The body named {@value WorldModel#AGENT}, at a place and with a heading. */
    void body(Mjcf mjcf, double[] position, double[] quaternion);

    /** Sections of what its bodies do to each other: joints that are coupled, contacts that are left out. */
    default void ties(Mjcf mjcf) {}

    /** In the order of the action. */
    void actuators(Mjcf mjcf);

    /** Names of its sensors, in the order of the original's observation. */
    List<String> sensors();

    /** Those beside {@link WorldModel#COMMON_SENSORS}. */
    void ownSensors(Mjcf mjcf);

    /** Names of its geoms. */
    List<String> geoms();

    /** Density of the box that it has to push, kg/m³. */
    double boxDensity();
}
