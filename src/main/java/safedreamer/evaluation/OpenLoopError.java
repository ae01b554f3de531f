package safedreamer.evaluation;

import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.ObservationLayout.Field;

/**
 * How far from its true place the world model puts the nearest hazard, h decisions after it last saw anything: the mean
 * distance in metres over all steps of an episode. Nearest is the one that truly is, at the moment foreseen.
 */
public final class OpenLoopError {

    private final SafeDreamerAgent agent;
    private final Field hazards;

    /** Whether an observation tells where hazards are. */
    static boolean canMeasure(ObservationLayout layout) {
        return layout.find("hazards").isPresent();
    }

    /** @throws IllegalArgumentException if the observation holds no hazards */
    public OpenLoopError(SafeDreamerAgent agent, ObservationLayout layout) {
        this.agent = agent;
        this.hazards = layout.find("hazards")
                .orElseThrow(() -> new IllegalArgumentException("the observation holds no positions of hazards"));
    }

    /**
     * The mean error of one episode.
     *
     * @param observations {@code [L + 1][O]}
     * @param actions {@code [L][A]}
     * @param horizon h in decisions, 1..L
     */
    public double nearestHazard(float[][] observations, float[][] actions, int horizon) {
        float[][] foreseen = agent.foresee(observations, actions, horizon);
        double sum = 0;
        for (int t = 0; t < foreseen.length; t++) {
            float[] truth = observations[t + horizon];
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
