package safedreamer.environment.physics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import safedreamer.environment.SceneObject;
import safedreamer.settings.UserError;

/**
 * The embedded engine: the Point agent in the plane, in pure Java.
 *
 * <p>Exact but for rounding where the agent touches nothing ({@link PointDynamics}) or only buttons ({@link
 * ContactSolver}). Approximate where it touches what the plane cannot hold: vases, push box and gremlins cannot tip or
 * hop, and the points at which a pillar meets the agent's cube are guessed. What that comes to in one simulator step is in
 * the package's description.
 *
 * <p>{@link #step} and {@link #sense} allocate nothing.
 */
public final class PlanarEngine implements PhysicsState {

    /** The Point stands on the floor with its centre at this height. */
    private static final double AGENT_Z = 0.1;

    /** The agent's joints: two slides and a hinge. */
    private static final int JOINTS = 3;

    private static final int ACTIONS = 2;

    private static final int FREE_POSITION = 7;
    private static final int FREE_VELOCITY = 6;
    private static final Set<SceneObject.Kind> ROUGH = EnumSet.of(
            SceneObject.Kind.VASE, SceneObject.Kind.PUSH_BOX, SceneObject.Kind.GREMLIN, SceneObject.Kind.PILLAR);

    private final PointDynamics point = new PointDynamics();
    private final double[] velocity = new double[3];
    private final double[] acceleration = new double[3];
    private double originX;
    private double originY;
    private double originHeading;
    private double originCos = 1;
    private double originSin;
    private double time;
    private List<WorldObject> described = List.of();
    private PlanarObjects objects = new PlanarObjects(described);
    private PlanarContacts contacts = new PlanarContacts(objects);
    /** Whether the contacts are those of the present state. */
    private boolean settled = true;

    @Override
    public String name() {
        return "planar";
    }

    @Override
    public String approximation(AgentKind agent, Set<SceneObject.Kind> kinds) {
        String rough = kinds.stream()
                .filter(ROUGH::contains)
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return rough.isEmpty() ? "" : "Bumps are approximated, nothing tips or hops: " + rough + ".";
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
        described = world.objects();
        objects = new PlanarObjects(described);
        contacts = new PlanarContacts(objects);
        settled = false;
    }

    @Override
    public void step(double[] action) {
        Engine.requireAction(action, ACTIONS);
        if (nothingNear()) {
            point.step(action[0], action[1]);
            contacts.none();
            settled = true;
            time += AgentKind.INTEGRATION_STEPS * PointDynamics.STEP;
            return;
        }
        point.act(action[0], action[1]);
        for (int i = 0; i < AgentKind.INTEGRATION_STEPS; i++) {
            touch();
            contacts.advanceObjects(time);
            point.advance(alongAgent(), acrossAgent(), contacts.onAgent(2));
            time += PointDynamics.STEP;
        }
        settled = false;
    }

    /** Whether in the next simulator step the agent touches nothing, and nothing moves but the agent. */
    private boolean nothingNear() {
        double x = agentX();
        double y = agentY();
        double speed = Math.sqrt(point.velocity1() * point.velocity1() + point.velocity2() * point.velocity2());
        for (int object : objects.solid()) {
            if (objects.moves(object) || contacts.near(object, x, y, speed)) {
                return false;
            }
        }
        return true;
    }

    /** Finds the contacts of the present state, and their forces under the present action. */
    private void touch() {
        double cos = forwardX();
        double sin = forwardY();
        contacts.find(agentX(), agentY(), cos, sin);
        if (contacts.any()) {
            point.accelerate(0, 0, 0, acceleration);
            double along = acceleration[0];
            double across = acceleration[1];
            acceleration[0] = cos * along - sin * across;
            acceleration[1] = sin * along + cos * across;
            velocity[0] = agentVelocityX();
            velocity[1] = agentVelocityY();
            velocity[2] = point.spin();
            contacts.solve(agentX(), agentY(), cos, sin, velocity, acceleration, time);
        }
    }

    private void settle() {
        if (!settled) {
            touch();
            settled = true;
        }
    }

    /** Contact force along the agent's x axis. */
    private double alongAgent() {
        return forwardX() * contacts.onAgent(0) + forwardY() * contacts.onAgent(1);
    }

    /** Contact force along the agent's y axis. */
    private double acrossAgent() {
        return forwardX() * contacts.onAgent(1) - forwardY() * contacts.onAgent(0);
    }

    @Override
    public void sense(double[] readings) {
        settle();
        point.accelerate(alongAgent(), acrossAgent(), contacts.onAgent(2), acceleration);
        point.sense(acceleration, readings);
        readings[MAGNETOMETER] = -0.5 * forwardY();
        readings[MAGNETOMETER + 1] = -0.5 * forwardX();
        readings[MAGNETOMETER + 2] = 0;
    }

    @Override
    public int touches(int object) {
        settle();
        return contacts.touches(object);
    }

    @Override
    public void move(int object, double toX, double toY) {
        objects.place(object, toX, toY);
    }

    @Override
    public double time() {
        return time;
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
    public double agentZ() {
        return AGENT_Z;
    }

    @Override
    public void agentRotation(double[] rotation) {
        Arrays.fill(rotation, 0);
        rotation[0] = forwardX();
        rotation[1] = -forwardY();
        rotation[3] = forwardY();
        rotation[4] = forwardX();
        rotation[8] = 1;
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
    public double agentVelocityX() {
        return originCos * point.velocity1() - originSin * point.velocity2();
    }

    @Override
    public double agentVelocityY() {
        return originSin * point.velocity1() + originCos * point.velocity2();
    }

    @Override
    public int objects() {
        return objects.count();
    }

    @Override
    public double objectX(int object) {
        return objects.x(object);
    }

    @Override
    public double objectY(int object) {
        return objects.y(object);
    }

    @Override
    public double objectZ(int object) {
        return objects.z(object);
    }

    @Override
    public double objectYaw(int object) {
        return objects.yaw(object);
    }

    @Override
    public double objectSpeed(int object) {
        return objects.speed(object);
    }

    @Override
    public int positions() {
        return JOINTS + FREE_POSITION * objects.free().length;
    }

    @Override
    public int velocities() {
        return JOINTS + FREE_VELOCITY * objects.free().length;
    }

    /**
     * Sets the agent's joints, as the original's qpos and qvel have them: two slides along the axes the agent had at
     * {@link #reset} (m, m/s) and the turn since then (rad, rad/s).
     *
     * @param position {@code [3]} or longer
     * @param speeds {@code [3]} or longer
     */
    public void setJoints(double[] position, double[] speeds) {
        point.set(position[0], position[1], position[2], speeds[0], speeds[1], speeds[2]);
        settled = false;
    }

    /** Writes the agent's joints into the first three entries of each. */
    public void joints(double[] position, double[] speeds) {
        position[0] = point.slide1();
        position[1] = point.slide2();
        position[2] = point.angle();
        speeds[0] = point.velocity1();
        speeds[1] = point.velocity2();
        speeds[2] = point.spin();
    }

    /** {@inheritDoc} Of free objects the planar part is taken, and the height. */
    @Override
    public void setState(double now, double[] position, double[] speeds, double[] warmStart) {
        if (position.length != positions() || speeds.length != velocities()) {
            throw new IllegalArgumentException("this world has " + positions() + " positions and " + velocities()
                    + " velocities, not " + position.length + " and " + speeds.length);
        }
        time = now;
        setJoints(position, speeds);
        for (int i = 0; i < objects.free().length; i++) {
            objects.set(objects.free()[i], position, JOINTS + FREE_POSITION * i);
            objects.setVelocity(objects.free()[i], speeds, JOINTS + FREE_VELOCITY * i);
        }
    }

    @Override
    public void state(double[] position, double[] speeds) {
        joints(position, speeds);
        for (int i = 0; i < objects.free().length; i++) {
            objects.get(objects.free()[i], position, JOINTS + FREE_POSITION * i);
            objects.getVelocity(objects.free()[i], speeds, JOINTS + FREE_VELOCITY * i);
        }
    }

    /** {@inheritDoc} Here only the agent's own, its shapes not told apart. */
    @Override
    public SortedMap<String, Integer> contacts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int object : objects.solid()) {
            if (touches(object) > 0) {
                counts.put("agent|" + described.get(object).name(), touches(object));
            }
        }
        return counts;
    }

    /** There is nothing to give back. */
    @Override
    public void close() {}
}
