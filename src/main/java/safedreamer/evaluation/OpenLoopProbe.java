package safedreamer.evaluation;

import java.util.Optional;
import safedreamer.agent.Foreseen;
import safedreamer.agent.SafeDreamerAgent;
import safedreamer.environment.ObservationLayout;

/** Measures what an agent's world model would have foreseen of episodes that were played. */
public final class OpenLoopProbe {

    /** Decisions ahead. */
    public static final int HORIZON = 5;

    private final SafeDreamerAgent agent;
    private final Optional<HazardError> hazards;

    /** @param agent called on the thread that asks */
    public OpenLoopProbe(SafeDreamerAgent agent, ObservationLayout layout) {
        this.agent = agent;
        this.hazards = HazardError.of(layout);
    }

    /** Empty where the episode ended before anything could be foreseen. */
    Optional<OpenLoopScore> score(Trajectory episode) {
        if (episode.length() < HORIZON) {
            return Optional.empty();
        }
        float[][] observations = episode.observations();
        Foreseen foreseen = agent.foresee(observations, episode.actions(), HORIZON);
        return Optional.of(new OpenLoopScore(
                hazards.map(error -> error.mean(foreseen.observations(), observations))
                        .orElse(null),
                CostForesight.of(foreseen.costs(), episode.costs())));
    }
}
