package safedreamer.environment.physics.mujoco;

import java.util.List;

/** A sphere with a small cube ahead of it, on two slides and a hinge; driven at its site, turned by a servo. */
final class PointModel implements AgentModel {

    @Override
    public double height() {
        return 0.1;
    }

    @Override
    public void defaults(Mjcf mjcf) {
        mjcf.leaf("geom", "condim", "6", "density", 1.0);
        mjcf.leaf("joint", "damping", 0.001);
        for (String actuator : List.of("motor", "velocity")) {
            AgentModel.limit(mjcf, actuator, 0.05);
        }
        mjcf.leaf("site", "type", "sphere", "size", 0.032);
    }

    @Override
    public void body(Mjcf mjcf, double[] position, double[] quaternion) {
        mjcf.begin("body", "name", WorldModel.AGENT, "pos", position, "quat", quaternion);
        slide(mjcf, "x", new double[] {1, 0, 0});
        slide(mjcf, "y", new double[] {0, 1, 0});
        mjcf.leaf("joint", "type", "hinge", "name", "z", "axis", new double[] {0, 0, 1}, "damping", 0.005);
        mjcf.leaf(
                "geom",
                "name",
                "agent",
                "type",
                "sphere",
                "size",
                0.1,
                "friction",
                new double[] {1, 0.01, 0.01},
                "rgba",
                WorldModel.RED);
        mjcf.leaf(
                "geom",
                "name",
                "pointarrow",
                "type",
                "box",
                "pos",
                new double[] {0.1, 0, 0},
                "size",
                new double[] {0.05, 0.05, 0.05},
                "rgba",
                WorldModel.BLUE);
        mjcf.leaf("site", "name", WorldModel.AGENT);
        mjcf.end();
    }

    @Override
    public void actuators(Mjcf mjcf) {
        mjcf.leaf("motor", "name", "x", "site", WorldModel.AGENT, "gear", new double[] {0.3, 0, 0, 0, 0, 0});
        mjcf.leaf("velocity", "name", "z", "jointinparent", "z", "kv", 1.0, "gear", 0.3);
    }

    @Override
    public List<String> sensors() {
        return WorldModel.COMMON_SENSORS;
    }

    @Override
    public void ownSensors(Mjcf mjcf) {}

    @Override
    public List<String> geoms() {
        return List.of("agent", "pointarrow");
    }

    @Override
    public double boxDensity() {
        return 0.001;
    }

    private static void slide(Mjcf mjcf, String name, double[] axis) {
        mjcf.leaf("joint", "type", "slide", "name", name, "axis", axis, "damping", 0.01);
    }
}
