package safedreamer.evaluation;

import java.util.Optional;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Field;

/**
 * How far from its true place a foreseen observation puts the nearest hazard, in metres. Nearest is the one that truly is,
 * at the moment foreseen.
 */
final class HazardError {

    private final Field hazards;

    private HazardError(Field hazards) {
        this.hazards = hazards;
    }

    /** Empty where an observation does not tell where hazards are. */
    static Optional<HazardError> of(ObservationLayout layout) {
        return layout.find("hazards").map(HazardError::new);
    }

    /**
     * The mean over moments.
     *
     * @param foreseen {@code [n][O]}
     * @param observations of which the last n are what came true
     */
    double mean(float[][] foreseen, float[][] observations) {
        int ahead = observations.length - foreseen.length;
        double sum = 0;
        for (int t = 0; t < foreseen.length; t++) {
            float[] truth = observations[t + ahead];
            int nearest = nearest(truth);
            sum += Math.hypot(foreseen[t][nearest] - truth[nearest], foreseen[t][nearest + 1] - truth[nearest + 1]);
        }
        return sum / foreseen.length;
    }

    private int nearest(float[] observation) {
        int nearest = hazards.offset();
        double least = Double.POSITIVE_INFINITY;
        for (int i = hazards.offset(); i < hazards.offset() + hazards.length(); i += 2) {
            double distance = Math.hypot(observation[i], observation[i + 1]);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
