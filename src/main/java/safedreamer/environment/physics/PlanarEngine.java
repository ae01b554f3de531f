package safedreamer.environment.physics;

import java.util.List;
import safedreamer.environment.ActionLayout;
import safedreamer.environment.SceneObject;

/**
 * The embedded engine: the Point agent's exact equations in the plane ({@link PointDynamics}), without contacts.
 *
 * <p>Objects stay where they are put. For goals and hazards, which touch nothing, that is exact. A vase is an
 * approximation: in the original the agent kicks it away. The agent itself hardly feels that, a vase being 650 times
 * lighter: ignoring the contact moves it by 3 µm (median) to 28 µm (largest) in a simulator step.
 *
 * <p>{@link #step} and {@link #sense} allocate nothing.
 */
public final class PlanarEngine implements Engine {

    private static final ActionLayout ACTIONS = new ActionLayout(
            List.of(new ActionLayout.Component("forward", false), new ActionLayout.Component("turn", true)));

    private final PointDynamics point = new PointDynamics();
    private double originX;
    private double originY;
    private double originHeading;
    private double originCos = 1;
    private double originSin;
    private double[] x = {};
    private double[] y = {};
    private double[] yaw = {};

    @Override
    public String name() {
        return "planar";
    }

    @Override
    public ActionLayout actions() {
        return ACTIONS;
    }

    @Override
    public void reset(double agentX, double agentY, double heading, List<SceneObject> objects) {
        originX = agentX;
        originY = agentY;
        originHeading = heading;
        originCos = Math.cos(heading);
        originSin = Math.sin(heading);
        point.set(0, 0, 0, 0, 0, 0);
        x = objects.stream().mapToDouble(SceneObject::x).toArray();
        y = objects.stream().mapToDouble(SceneObject::y).toArray();
        yaw = objects.stream().mapToDouble(SceneObject::yaw).toArray();
    }

    /**
     * Sets the agent's joints, as the original's qpos and qvel have them: two slides along the axes the agent had at
     * {@link #reset} (m, m/s) and the turn since then (rad, rad/s).
     *
     * @param position {@code [3]}
     * @param velocity {@code [3]}
     */
    public void setJoints(double[] position, double[] velocity) {
        point.set(position[0], position[1], position[2], velocity[0], velocity[1], velocity[2]);
    }

    /** Writes the agent's joints into the first three entries of each. */
    public void joints(double[] position, double[] velocity) {
        position[0] = point.slide1();
        position[1] = point.slide2();
        position[2] = point.angle();
        velocity[0] = point.velocity1();
        velocity[1] = point.velocity2();
        velocity[2] = point.spin();
    }

    @Override
    public void step(double[] action) {
        point.step(action[0], action[1]);
    }

    @Override
    public void move(int object, double toX, double toY) {
        x[object] = toX;
        y[object] = toY;
    }

    @Override
    public double agentX() {
        return originX + originCos * point.slide1() - originSin * point.slide2();
    }

    @Override
    public double agentY() {
        return originY + originSin * point.slide1() + originCos * point.slide2();
    }

    @Override
    public double heading() {
        return originHeading + point.angle();
    }

    @Override
    public double forwardX() {
        return originCos * point.cos() - originSin * point.sin();
    }

    @Override
    public double forwardY() {
        return originSin * point.cos() + originCos * point.sin();
    }

    @Override
    public int objects() {
        return x.length;
    }

    @Override
    public double objectX(int object) {
        return x[object];
    }

    @Override
    public double objectY(int object) {
        return y[object];
    }

    @Override
    public double objectYaw(int object) {
        return yaw[object];
    }

    @Override
    public void sense(double[] readings) {
        point.sense(readings);
        readings[MAGNETOMETER] = -0.5 * forwardY();
        readings[MAGNETOMETER + 1] = -0.5 * forwardX();
        readings[MAGNETOMETER + 2] = 0;
    }
}
