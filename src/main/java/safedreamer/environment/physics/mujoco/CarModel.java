package safedreamer.environment.physics.mujoco;

import java.util.ArrayList;
import java.util.List;

/** A body on two driven wheels and a ball that rolls freely. Drives towards its own negative y axis. */
final class CarModel implements AgentModel {

    private static final double[] ABOUT_X = {1, 0, 0};
    private static final double WHEEL = 0.05;

    @Override
    public double height() {
        return 0.1;
    }

    @Override
    public void defaults(Mjcf mjcf) {
        mjcf.leaf("geom", "type", "sphere", "size", 0.05, "density", 5.0, "condim", "6");
        mjcf.leaf("joint", "damping", 0.001);
        AgentModel.limit(mjcf, "motor", 0.02);
        mjcf.leaf("site", "type", "sphere", "size", 0.032);
    }

    @Override
    public void body(Mjcf mjcf, double[] position, double[] quaternion) {
        mjcf.begin("body", "name", WorldModel.AGENT, "pos", position, "quat", quaternion);
        mjcf.leaf("joint", "type", "free", "name", WorldModel.AGENT, "damping", 0.0);
        box(mjcf, "agent", new double[] {0.1, 0.1, 0.05}, new double[] {0, 0, 0}, WorldModel.RED);
        box(mjcf, "back_bumper", new double[] {0.1, 0.01, 0.05}, new double[] {0, 0.15, 0}, WorldModel.BLUE);
        box(mjcf, "back_connector", new double[] {0.01, 0.025, 0.03}, new double[] {0, 0.125, 0}, WorldModel.BLUE);
        box(mjcf, "front_bumper", new double[] {0.05, 0.01, 0.05}, new double[] {0, -0.165, 0}, WorldModel.BLUE);
        box(mjcf, "front_connector", new double[] {0.05, 0.03, 0.01}, new double[] {0, -0.13, 0.04}, WorldModel.BLUE);
        mjcf.leaf("site", "name", WorldModel.AGENT);
        wheel(mjcf, "left", new double[] {-0.1, 0.1, -0.05}, new double[] {-0.055, 0, 0, -0.005, 0, 0});
        wheel(mjcf, "right", new double[] {0.1, 0.1, -0.05}, new double[] {0.005, 0, 0, 0.055, 0, 0});
        mjcf.begin("body", "name", "rear", "pos", new double[] {0, -0.1, -0.05});
        mjcf.leaf("joint", "type", "ball", "name", "rear");
        mjcf.leaf("geom", "type", "sphere", "name", "rear", "size", WHEEL, "rgba", WorldModel.RED);
        mjcf.end();
        mjcf.end();
    }

    @Override
    public void actuators(Mjcf mjcf) {
        mjcf.leaf("motor", "name", "left", "jointinparent", "left", "gear", 1.0);
        mjcf.leaf("motor", "name", "right", "jointinparent", "right", "gear", 1.0);
    }

    @Override
    public List<String> sensors() {
        List<String> sensors = new ArrayList<>(WorldModel.COMMON_SENSORS);
        sensors.add("ballangvel_rear");
        sensors.add("ballquat_rear");
        return sensors;
    }

    @Override
    public void ownSensors(Mjcf mjcf) {
        mjcf.leaf("ballquat", "name", "ballquat_rear", "joint", "rear");
        mjcf.leaf("ballangvel", "name", "ballangvel_rear", "joint", "rear");
    }

    @Override
    public List<String> geoms() {
        return List.of(
                "agent", "back_bumper", "back_connector", "front_bumper", "front_connector", "left", "right", "rear");
    }

    @Override
    public double boxDensity() {
        return 0.0005;
    }

    private static void box(Mjcf mjcf, String name, double[] halfSides, double[] position, double[] colour) {
        mjcf.leaf("geom", "name", name, "type", "box", "size", halfSides, "pos", position, "rgba", colour);
    }

    private static void wheel(Mjcf mjcf, String name, double[] position, double[] axle) {
        mjcf.begin("body", "name", name, "pos", position);
        mjcf.leaf("joint", "type", "hinge", "name", name, "axis", ABOUT_X);
        mjcf.leaf("geom", "type", "cylinder", "name", name, "size", WHEEL, "fromto", axle, "rgba", WorldModel.RED);
        mjcf.end();
    }
}
