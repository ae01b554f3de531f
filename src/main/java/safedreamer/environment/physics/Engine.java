package safedreamer.environment.physics;

import java.util.Arrays;
import java.util.Set;
import safedreamer.environment.SceneObject;

/**
 * Moves one agent among objects. Knows bodies and forces, nothing of tasks. Used by one thread.
 *
 * <p>Positions are metres in the world's frame, angles radians from the world's x axis, speeds m/s. Objects are numbered
 * as they stand in the {@link World}. Everything is read as it is after the last {@link #reset}, {@link #step} or
 * {@link #move}. Only {@link #reset} may allocate.
 */
public interface Engine extends AutoCloseable {

    /** Where the three numbers of each sensor begin in what {@link #sense} writes; the frame is the agent's. */
    int ACCELEROMETER = 0;

    /** Linear velocity, m/s. */
    int VELOCIMETER = 3;

    /** Angular velocity, rad/s. */
    int GYRO = 6;

    /** The magnetic field (0, -0.5, 0) of the world. */
    int MAGNETOMETER = 9;

    /** Car only: angular velocity of the ball in its own frame, rad/s. */
    int BALL_SPIN = 12;

    /** Car only: the ball's 3 × 3 rotation in the body, row by row. */
    int BALL_ROTATION = 15;

    /** For people and for the command line: "planar". */
    String name();

    /**
     * For the window and for every result: what this engine only approximates with such an agent, and where such things
     * are in the world. Empty if nothing.
     */
    String approximation(AgentKind agent, Set<SceneObject.Kind> kinds);

    /**
     * Builds a world. Time starts at 0.
     *
     * @throws safedreamer.settings.UserError if this engine cannot move such an agent
     */
    void reset(World world);

    /**
     * Advances by one simulator step of {@link AgentKind#INTEGRATION_STEPS} integration steps. Gremlins follow their
     * circles by themselves.
     *
     * @param action one number for each actuator in its own unit, within ±{@code limit} of
     *     {@link AgentKind#actions}; clipped to that
     * @throws IllegalArgumentException if it has another length or holds a NaN; nothing has moved then
     */
    void step(double[] action);

    /** Refuses what is no action, as {@link #step} must before anything moves. */
    static void requireAction(double[] action, int actuators) {
        if (action.length != actuators) {
            throw new IllegalArgumentException("an action has " + actuators + " numbers, this one " + action.length);
        }
        for (double number : action) {
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException("an action is of numbers, this one " + Arrays.toString(action));
            }
        }
    }

    /** Moves an object that touches nothing, a goal, to another place. */
    void move(int object, double x, double y);

    /** Since {@link #reset}, seconds. */
    double time();

    double agentX();

    double agentY();

    double agentZ();

    /** Writes the agent's rotation, 3 × 3, row by row: its columns are the agent's axes in the world. */
    void agentRotation(double[] rotation);

    /** ψ, not reduced to one turn where the engine counts turns. */
    double heading();

    /** x of the agent's own x axis in the world, cos ψ where it does not tilt. */
    double forwardX();

    /** y of the agent's own x axis in the world, sin ψ where it does not tilt. */
    double forwardY();

    /** Of the agent's origin in the world, along x. */
    double agentVelocityX();

    /** Of the agent's origin in the world, along y. */
    double agentVelocityY();

    int objects();

    /** For a gremlin: of the box that goes round, not of its circle. */
    double objectX(int object);

    double objectY(int object);

    double objectZ(int object);

    /** From the agent to an object, in the plane. */
    default double distanceTo(int object) {
        double dx = agentX() - objectX(object);
        double dy = agentY() - objectY(object);
        return Math.sqrt(dx * dx + dy * dy);
    }

    double objectYaw(int object);

    /** Length of its origin's velocity, all three directions; 0 of what cannot move. */
    double objectSpeed(int object);

    /** Contact points between the agent and this object, however soft the touch. */
    int touches(int object);

    /**
     * Writes all sensors, with the last action still applied, in the order of the original's observation.
     *
     * @param readings at least {@link AgentKind#sensors} long
     */
    void sense(double[] readings);

    /** Gives back what lies outside the Java heap; the engine cannot be used any more. */
    @Override
    void close();
}
