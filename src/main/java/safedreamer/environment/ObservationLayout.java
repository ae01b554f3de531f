package safedreamer.environment;

import java.util.List;
import java.util.Optional;

/**
 * What each number of a flat observation means, so that a model can scale it, a replay can mirror it and a window can
 * draw it, none of them knowing the task.
 */
public record ObservationLayout(List<Field> fields) {

    /**
     * How a field changes when the world is mirrored (y to -y) or turned about its origin by α (ψ to ψ + α). Mirroring
     * exchanges left and right in the agent's frame: it negates the frame's sideways axis ({@link SidewaysAxis}), which is
     * y where the agent drives along x (then ψ becomes -ψ), and x where it drives along y (then ψ becomes π - ψ).
     */
    public enum Kind {
        /** Unchanged by both. */
        SCALAR,
        /** (x, y) or (x, y, z) in the agent's frame: mirroring negates what lies sideways, turning changes nothing. */
        EGO_VECTOR,
        /**
         * Turning speeds (x, y, z) about the agent's axes: mirroring negates all but the one about the sideways axis,
         * turning changes nothing.
         */
        EGO_SPIN,
        /**
         * A 3 × 3 rotation in the agent's frame, row by row: mirroring negates what maps the sideways axis to others, or
         * others to it; turning changes nothing.
         */
        EGO_ROTATION,
        /**
         * Equal sectors around the agent, counted counter-clockwise from its x axis: mirroring reverses them about its
         * driving direction, turning changes nothing.
         */
        LIDAR,
        /** Turning speed about z: mirroring negates it, turning changes nothing. */
        YAW_RATE,
        /**
         * A magnetic field fixed in the world along -y, in the agent's frame: (-0.5 sin ψ, -0.5 cos ψ, 0). The field is
         * not mirrored with the world, only ψ is: so mirroring negates all but the number along the sideways axis;
         * turning turns the first two by -α (exact as long as the agent does not tilt).
         */
        COMPASS,
        /**
         * n pairs (x, y) in the agent's frame of n like objects; their order means nothing. Mirroring negates every
         * number along the sideways axis, turning changes nothing.
         */
        EGO_POSITIONS,
        /**
         * (cos ψ, -sin ψ) of the heading ψ: the world's x axis in the agent's frame. Mirroring negates the number along
         * the sideways axis, turning turns both by -α.
         */
        HEADING,
        /** (x, y) of the agent in the world: mirroring negates y, turning turns both by α. */
        WORLD_POSITION
    }

    /**
     * @param name "hazards"
     * @param offset first index
     * @param length count of numbers
     * @param scale what a network multiplies the numbers with to have them near one
     */
    public record Field(String name, Kind kind, int offset, int length, double scale) {}

    public ObservationLayout {
        fields = List.copyOf(fields);
    }

    /** O. */
    public int size() {
        Field last = fields.get(fields.size() - 1);
        return last.offset() + last.length();
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
