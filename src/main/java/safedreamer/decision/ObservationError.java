package safedreamer.decision;

import java.util.List;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;

/**
 * How far a decoded observation is from one that came, as one number: the mean distance in metres of the things seen from
 * where they truly were, in the agent's frame; of a lidar the mean difference of its sectors, each 0..1.
 */
public final class ObservationError {

    private final List<Field> places;
    private final List<Field> lidars;

    public ObservationError(ObservationLayout layout) {
        places = of(layout, Kind.EGO_POSITIONS);
        lidars = of(layout, Kind.LIDAR);
    }

    private static List<Field> of(ObservationLayout layout, Kind kind) {
        return layout.fields().stream().filter(field -> field.kind() == kind).toList();
    }

    /** Whether it is in metres. */
    public boolean metric() {
        return !places.isEmpty();
    }

    /** " m", or nothing where it has no unit. */
    public String unit() {
        return metric() ? " m" : "";
    }

    /** NaN if the observation holds neither places nor a lidar. */
    public double between(float[] believed, float[] came) {
        double sum = 0;
        int count = 0;
        for (Field field : places) {
            for (int i = field.offset(); i < field.offset() + field.length(); i += 2) {
                sum += Math.hypot(believed[i] - came[i], believed[i + 1] - came[i + 1]);
                count++;
            }
        }
        if (count == 0) {
            for (Field field : lidars) {
                for (int i = field.offset(); i < field.offset() + field.length(); i++) {
                    sum += Math.abs(believed[i] - came[i]);
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
