package safedreamer.environment.physics;

import java.util.List;
import safedreamer.environment.ActionLayout;
import safedreamer.environment.SceneObject;

/**
 * Moves one agent among objects. Knows bodies and forces, nothing of tasks. Used by one thread.
 *
 * <p>Positions are metres in the world's plane, angles radians from the world's x axis. Objects are numbered as they
 * were handed to {@link #reset}.
 */
public interface Engine {

    /** Where the three numbers of each sensor begin in what {@link #sense} writes; the frame is the agent's. */
    int ACCELEROMETER = 0;

    /** Linear velocity, m/s. */
    int VELOCIMETER = 3;

    /** Angular velocity, rad/s. */
    int GYRO = 6;

    /** The magnetic field (0, -0.5, 0) of the world. */
    int MAGNETOMETER = 9;

    /** How many numbers {@link #sense} writes. */
    int SENSORS = 12;

    /** For people and for the command line: "planar". */
    String name();

    /** What an action does to the agent. */
    ActionLayout actions();

    /** Puts the agent and the objects in place, all of them at rest. */
    void reset(double agentX, double agentY, double heading, List<SceneObject> objects);

    /**
     * Advances by one simulator step (ten integration steps).
     *
     * @param action as {@link #actions} says, clipped to [-1, 1]
     */
    void step(double[] action);

    /** Moves an object that touches nothing, a goal, to another place. */
    void move(int object, double x, double y);

    double agentX();

    double agentY();

    /** ψ, not reduced to one turn. */
    double heading();

    /** x of the agent's own x axis in the world, cos ψ. */
    double forwardX();

    /** y of the agent's own x axis in the world, sin ψ. */
    double forwardY();

    int objects();

    double objectX(int object);

    double objectY(int object);

    double objectYaw(int object);

    /** Writes all sensors into the first {@link #SENSORS} entries, with the last action still applied. */
    void sense(double[] readings);
}
