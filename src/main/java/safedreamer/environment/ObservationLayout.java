package safedreamer.environment;

import java.util.List;
import java.util.Optional;

/**
 * What each number of a flat observation means, so that a model can scale it, a replay can mirror it and a window can
 * draw it, none of them knowing the task.
 */
public record ObservationLayout(List<Field> fields) {

    /** How a field changes when the world is mirrored (y to -y) or turned. */
    public enum Kind {
        /** Unchanged by both. */
        SCALAR,
        /** (x, y) or x alone in the agent's frame: mirroring negates y. */
        EGO_VECTOR,
        /** Turning speed: mirroring negates it. */
        YAW_RATE,
        /** The world's magnetic field in the agent's frame, (-0.5 sin ψ, -0.5 cos ψ, 0). */
        COMPASS,
        /** n pairs (x, y) in the agent's frame of n like objects; their order means nothing. */
        EGO_POSITIONS,
        /** (cos ψ, -sin ψ) of the heading ψ. */
        HEADING,
        /** (x, y) of the agent in the world. */
        WORLD_POSITION
    }

    /**
     * @param name "hazards"
     * @param offset first index
     * @param length count of numbers
     * @param scale what a network multiplies the numbers with to have them near one
     */
    public record Field(String name, Kind kind, int offset, int length, double scale) {}

    public int size() {
        Field last = fields.get(fields.size() - 1);
        return last.offset() + last.length();
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
