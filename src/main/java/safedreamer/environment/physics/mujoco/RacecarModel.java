package safedreamer.environment.physics.mujoco;

import java.util.List;

/**
 * A car with steered front wheels and a driven rear axle. Drives towards its own x axis.
 *
 * <p>Masses, joints, wheels and motors are the original's. One thing is not: there the chassis collides as the hull of a mesh,
 * which is not ours to ship; here as the box that has the chassis's mass and moments of inertia ({@link #chassis}). The
 * front bar stands out before that box and the wheels beside it; those are exact.
 */
final class RacecarModel implements AgentModel {

    private static final String CHASSIS = "car_body";
    private static final double CHASSIS_MASS = 0.02428;
    private static final double[] CHASSIS_CENTRE = {0.15558, -0.00038, 0};
    /** About x, y and z, kg m². */
    private static final double[] CHASSIS_INERTIA = {5.6894e-5, 3.2892e-4, 3.7323e-4};

    private static final double[] ORIGIN = {0, 0, 0};
    private static final double REAR_AXLE = -0.16;
    private static final double STEERING = 0.785;
    private static final double[] WHEEL = {0.05, 0.0225};
    /** Turns z, a cylinder's axis, to y: a quarter about x. */
    private static final double[] ACROSS = {0.707105, 0.707108, 0, 0};

    private static final double[] UPENDED = {0.707105, 0, 0.707108, 0};
    private static final double[] PRINCIPAL = {0.5, 0.5, -0.5, 0.5};
    private static final double[] FRONT_WHEEL_INERTIA = {0.00041226, 0.00026046, 0.00026046};
    private static final double[] GEAR_INERTIA = {0.04411, 0.02467, 0.02467};
    private static final double[] REAR_WHEEL_INERTIA = {0.0450921, 0.0256521, 0.0250823};

    @Override
    public double height() {
        return 0.05;
    }

    /** Runge and Kutta's, of fourth order. */
    @Override
    public String integrator() {
        return "RK4";
    }

    @Override
    public void defaults(Mjcf mjcf) {
        mjcf.leaf("geom", "type", "sphere", "size", 0.05, "density", 5.0, "condim", "6");
        mjcf.leaf("joint", "damping", 0.001);
        mjcf.leaf("site", "type", "sphere", "size", 0.032);
    }

    @Override
    public void body(Mjcf mjcf, double[] position, double[] quaternion) {
        mjcf.begin("body", "name", WorldModel.AGENT, "pos", position, "quat", quaternion);
        mjcf.leaf("joint", "type", "free", "name", WorldModel.AGENT, "damping", 0.0);
        mjcf.leaf("site", "name", WorldModel.AGENT, "pos", new double[] {0.02, 0, 0});
        // In the outermost body: one without a mass of its own would get its place in the world for a centre of mass.
        box(
                mjcf,
                "front",
                new double[] {0.0165, 0.0875, 0.015},
                new double[] {0.39 + REAR_AXLE, 0, 0.04},
                WorldModel.BLUE);
        mjcf.begin("body", "name", "frame", "pos", new double[] {REAR_AXLE, 0, 0});
        chassis(mjcf);
        frontWheel(mjcf, "left", 1);
        frontWheel(mjcf, "right", -1);
        rearAxle(mjcf);
        frontDifferential(mjcf);
        mjcf.end();
        mjcf.end();
    }

    /**
     * A box of half sides a, b, c and mass m has the moment m (b² + c²) / 3 about the first of its axes. So the half sides
     * follow from three moments: a² = 3 (I_y + I_z - I_x) / 2m, and so on.
     */
    private static void chassis(Mjcf mjcf) {
        double[] halfSides = new double[3];
        for (int i = 0; i < 3; i++) {
            double others = CHASSIS_INERTIA[(i + 1) % 3] + CHASSIS_INERTIA[(i + 2) % 3];
            halfSides[i] = Math.sqrt(1.5 * (others - CHASSIS_INERTIA[i]) / CHASSIS_MASS);
        }
        mjcf.begin("body", "name", CHASSIS);
        mass(mjcf, CHASSIS_CENTRE, new double[] {1, 0, 0, 0}, CHASSIS_MASS, CHASSIS_INERTIA);
        box(mjcf, CHASSIS, halfSides, CHASSIS_CENTRE, WorldModel.RED);
        mjcf.end();
    }

    /** @param side 1 on the left, -1 on the right */
    private static void frontWheel(Mjcf mjcf, String name, int side) {
        double[] hub = {0, 0, -0.0225 * side};
        mjcf.begin("body", "name", name + "_steering", "pos", new double[] {0.325, 0.1 * side, 0}, "quat", UPENDED);
        mass(mjcf, ORIGIN, new double[] {1, 0, 0, 0}, 0.1, new double[] {4e-6, 4e-6, 4e-6});
        mjcf.leaf(
                "joint",
                "name",
                name + "_steering",
                "axis",
                new double[] {-1, 0, 0},
                "limited",
                "true",
                "range",
                new double[] {-STEERING, STEERING});
        mjcf.begin("body", "name", name + "_front_wheel", "quat", ACROSS);
        mass(mjcf, hub, PRINCIPAL, 0.34055, FRONT_WHEEL_INERTIA);
        mjcf.leaf("joint", "name", name + "_front_wheel", "axis", new double[] {0, 0, -1});
        mjcf.leaf("geom", "name", name + "_front_wheel", "type", "cylinder", "size", WHEEL, "pos", hub);
        mjcf.end();
        mjcf.end();
    }

    /** Both wheels turn as one, about the ring and spiders of the differential, which are fixed. */
    private static void rearAxle(Mjcf mjcf) {
        mjcf.begin("body", "name", "rear_differential");
        mass(mjcf, ORIGIN, PRINCIPAL, 0.0637, GEAR_INERTIA);
        mjcf.leaf(
                "geom",
                "name",
                "rear_differential",
                "type",
                "cylinder",
                "size",
                new double[] {0.025, 0.005},
                "pos",
                new double[] {0, 0.025, 0},
                "quat",
                new double[] {0.707107, 0.707106, 0, 0});
        spiders(mjcf, "rear");
        mjcf.begin("body", "name", "rear_axle");
        mjcf.leaf("joint", "name", "rear_axle", "axis", new double[] {0, 1, 0});
        rearWheel(mjcf, "left", 1);
        rearWheel(mjcf, "right", -1);
        mjcf.end();
        mjcf.end();
    }

    private static void rearWheel(Mjcf mjcf, String name, int side) {
        mjcf.begin("body", "name", name + "_rear_wheel");
        mass(mjcf, new double[] {0, 0.105201 * side, 7.09759e-8 * side}, PRINCIPAL, 0.39655, REAR_WHEEL_INERTIA);
        mjcf.leaf(
                "geom",
                "name",
                name + "_rear_wheel",
                "type",
                "cylinder",
                "size",
                WHEEL,
                "pos",
                new double[] {0, 0.1225 * side, 8.26471e-8 * side},
                "quat",
                ACROSS);
        mjcf.end();
    }

    /** Only weighs something. */
    private static void frontDifferential(Mjcf mjcf) {
        mjcf.begin("body", "name", "front_differential", "pos", new double[] {0.32, 0, 0});
        mass(mjcf, ORIGIN, PRINCIPAL, 0.0637, GEAR_INERTIA);
        spiders(mjcf, "front");
        gear(mjcf, "front_side_a", new double[] {1, 0, 0, 0});
        gear(mjcf, "front_side_b", new double[] {1, 0, 0, 0});
        mjcf.end();
    }

    private static void spiders(Mjcf mjcf, String where) {
        gear(mjcf, where + "_spider_a", new double[] {0.707107, 0, 0, 0.707106});
        gear(mjcf, where + "_spider_b", new double[] {0.707107, 0, 0, -0.707106});
    }

    private static void gear(Mjcf mjcf, String name, double[] quaternion) {
        mjcf.begin("body", "name", name, "quat", quaternion);
        mass(mjcf, ORIGIN, PRINCIPAL, 0.056, GEAR_INERTIA);
        mjcf.end();
    }

    @Override
    public void ties(Mjcf mjcf) {
        mjcf.begin("equality");
        mjcf.leaf("joint", "joint1", "left_steering", "joint2", "right_steering");
        mjcf.end();
        mjcf.begin("contact");
        mjcf.leaf("exclude", "body1", CHASSIS, "body2", "left_front_wheel");
        mjcf.leaf("exclude", "body1", CHASSIS, "body2", "right_front_wheel");
        mjcf.end();
    }

    @Override
    public void actuators(Mjcf mjcf) {
        actuator(mjcf, "velocity", "rear_axle", 20);
        actuator(mjcf, "position", "left_steering", STEERING);
    }

    private static void actuator(Mjcf mjcf, String type, String joint, double limit) {
        mjcf.leaf(
                type,
                "name",
                joint,
                "joint",
                joint,
                "ctrllimited",
                "true",
                "ctrlrange",
                new double[] {-limit, limit},
                "forcelimited",
                "true",
                "forcerange",
                new double[] {-1, 1});
    }

    @Override
    public List<String> sensors() {
        return WorldModel.COMMON_SENSORS;
    }

    @Override
    public void ownSensors(Mjcf mjcf) {}

    @Override
    public List<String> geoms() {
        return List.of(
                CHASSIS,
                "front",
                "left_front_wheel",
                "right_front_wheel",
                "rear_differential",
                "left_rear_wheel",
                "right_rear_wheel");
    }

    @Override
    public double boxDensity() {
        return 0.001;
    }

    private static void mass(Mjcf mjcf, double[] centre, double[] axes, double kilograms, double[] inertia) {
        mjcf.leaf("inertial", "pos", centre, "quat", axes, "mass", kilograms, "diaginertia", inertia);
    }

    private static void box(Mjcf mjcf, String name, double[] halfSides, double[] position, double[] colour) {
        mjcf.leaf("geom", "name", name, "type", "box", "size", halfSides, "pos", position, "rgba", colour);
    }
}
