package safedreamer.conformance.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import safedreamer.environment.safetygym.Placement;
import safedreamer.environment.safetygym.RandomState;

/** A task of ours on an engine, stepped beside a recording; one simulator step at a time. Used by one thread. */
public interface ReplayedWorld extends AutoCloseable {

    /**
     * Something of the layout.
     *
     * @param name the original's, "hazard3"
     * @param x metres
     * @param y metres
     * @param yaw radians
     */
    record Placed(String name, double x, double y, double yaw) {

        boolean isAt(double otherX, double otherY, double otherYaw) {
            return x == otherX && y == otherY && yaw == otherYaw;
        }
    }

    /** How far its numbers may be from the recorded ones. */
    Tolerances tolerances();

    /** What the layout sampler is told to place, in its order; the agent first. */
    List<Placement> placements();

    /** Begins an episode as the original's reset does with this stream, and goes on drawing from it. */
    void reset(RandomState stream);

    /**
     * Puts the physics where the recording says it was; rewards go on from the step before.
     *
     * @param state null where it was not recorded
     * @return false if more would have to be known, and the step cannot be replayed
     */
    boolean restore(@Nullable RecordedState state);

    /** One simulator step. */
    void step(double[] action);

    /**
     * Why what the engine makes of the agent here is not what the original makes of it, in words that follow "needs";
     * asked before and after each step. Empty where it should be the same.
     */
    Optional<String> needs();

    /** How far an agent may be off after such a step, metres, where the engine promises anything. */
    default OptionalDouble approximation() {
        return OptionalDouble.empty();
    }

    double agentX();

    double agentY();

    /** Of the agent, radians, as the layout has it. */
    double drawnHeading();

    /** The agent's joints, as {@link RecordedState} has them. */
    double[] position();

    /** The agent's joints, as {@link RecordedState} has them. */
    double[] velocity();

    /** Accelerometer, velocimeter, gyro and magnetometer, three numbers each, in the agent's frame; then those of its own. */
    double[] sensors();

    /** Whether the agent touches anything but the floor. */
    boolean touches();

    double reward();

    /** Of the last step, by the original's names, {@code cost_sum} among them. */
    Map<String, Double> costs();

    boolean goalReached();

    boolean terminated();

    boolean truncated();

    /** The goal's place {@code [2]}; null in a task without one. */
    double @Nullable [] goal();

    /** All that was placed but the agent. */
    List<Placed> objects();

    /** What SafeDreamer's low-dimensional observation has of the present; null where the task has none. */
    double @Nullable [] coordinates();

    /** The names of the objects whose places the coordinates hold, in their order. */
    List<String> coordinateObjects();

    /** The original's own flat observation; null where we have none yet. */
    default double @Nullable [] observation() {
        return null;
    }

    /** Contacts by "geom1|geom2"; null where the engine has none. */
    default @Nullable Map<String, Integer> contacts() {
        return null;
    }

    /** Gives back what the engine holds. */
    @Override
    void close();
}
