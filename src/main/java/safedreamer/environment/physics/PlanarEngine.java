package safedreamer.environment.physics;

import java.util.Set;
import safedreamer.environment.SceneObject;
import safedreamer.settings.UserError;

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

    /** The Point stands on the floor with its centre at this height. */
    private static final double AGENT_Z = 0.1;

    private final PointDynamics point = new PointDynamics();
    private double originX;
    private double originY;
    private double originHeading;
    private double originCos = 1;
    private double originSin;
    private double time;
    private double[] x = {};
    private double[] y = {};
    private double[] yaw = {};

    @Override
    public String name() {
        return "planar";
    }

    @Override
    public String approximation(Set<SceneObject.Kind> kinds) {
        return kinds.contains(SceneObject.Kind.VASE)
                ? "vases stay where they are and the agent does not feel them"
                : "";
    }

    @Override
    public void reset(World world) {
        if (world.agent() != AgentKind.POINT) {
            throw new UserError("the planar engine moves no " + world.agent().title()
                    + ": a plane is a poor model of it. Use the mujoco engine");
        }
        originX = world.agentX();
        originY = world.agentY();
        originHeading = world.heading();
        originCos = Math.cos(originHeading);
        originSin = Math.sin(originHeading);
        time = 0;
        point.set(0, 0, 0, 0, 0, 0);
        x = world.objects().stream().mapToDouble(WorldObject::x).toArray();
        y = world.objects().stream().mapToDouble(WorldObject::y).toArray();
        yaw = world.objects().stream().mapToDouble(WorldObject::yaw).toArray();
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
        time += AgentKind.INTEGRATION_STEPS * AgentKind.POINT.timeStep();
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
    public double time() {
        return time;
    }

    @Override
    public double agentZ() {
        return AGENT_Z;
    }

    @Override
    public void agentRotation(double[] rotation) {
        double cos = forwardX();
        double sin = forwardY();
        rotation[0] = cos;
        rotation[1] = -sin;
        rotation[2] = 0;
        rotation[3] = sin;
        rotation[4] = cos;
        rotation[5] = 0;
        rotation[6] = 0;
        rotation[7] = 0;
        rotation[8] = 1;
    }

    @Override
    public double agentVelocityX() {
        return originCos * point.velocity1() - originSin * point.velocity2();
    }

    @Override
    public double agentVelocityY() {
        return originSin * point.velocity1() + originCos * point.velocity2();
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
    public double objectZ(int object) {
        return AGENT_Z;
    }

    @Override
    public double objectYaw(int object) {
        return yaw[object];
    }

    @Override
    public double objectSpeed(int object) {
        return 0;
    }

    @Override
    public int touches(int object) {
        return 0;
    }

    @Override
    public void sense(double[] readings) {
        point.sense(readings);
        readings[MAGNETOMETER] = -0.5 * forwardY();
        readings[MAGNETOMETER + 1] = -0.5 * forwardX();
        readings[MAGNETOMETER + 2] = 0;
    }

    /** There is nothing to give back. */
    @Override
    public void close() {}
}
