package safedreamer.environment;

/**
 * What an agent must know of an environment before it acts in it.
 *
 * @param task "SafetyPointGoal1"
 * @param engine "planar"
 * @param approximation one sentence on what the engine only approximates in this task; empty if nothing
 * @param actions what the A numbers of an action do; each is in [-1, 1]
 * @param episodeDecisions L, the episode's length in decisions (simulator steps / action repeat)
 * @param actionRepeat simulator steps in one decision
 * @param symmetry how the world may be changed without changing what is worth doing in it
 */
public record EnvironmentSpec(
        String task,
        String engine,
        String approximation,
        ActionLayout actions,
        int episodeDecisions,
        int actionRepeat,
        ObservationLayout layout,
        WorldSymmetry symmetry) {

    /** A. */
    public int actionSize() {
        return actions.size();
    }
}
