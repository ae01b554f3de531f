package safedreamer.environment;

/**
 * What an agent must know of an environment before it acts in it.
 *
 * @param task "SafetyPointGoal1"
 * @param engine "planar"
 * @param actions what the A numbers of an action do; each is in [-1, 1]
 * @param episodeDecisions L, the episode's length in decisions (simulator steps / action repeat)
 * @param actionRepeat simulator steps in one decision
 */
public record EnvironmentSpec(
        String task,
        String engine,
        ActionLayout actions,
        int episodeDecisions,
        int actionRepeat,
        ObservationLayout layout) {

    /** A. */
    public int actionSize() {
        return actions.size();
    }
}
