package safedreamer.decision;

import safedreamer.agent.Variant;
import safedreamer.planning.PlannerSettings;

/**
 * How would a decision have come out over the range of two parameters?
 *
 * @param decision one that can be planned again
 * @param variant one that searches
 * @param settings of the present point; what is not on an axis stays as it is here
 */
public record MapRequest(
        KeptDecision decision, Variant variant, PlannerSettings settings, MapAxis across, MapAxis upward) {

    /** @throws IllegalArgumentException if there is nothing to plan again, or nothing to plan it with */
    public MapRequest {
        if (!decision.replannable() || !variant.searches()) {
            throw new IllegalArgumentException(
                    "decision " + decision.record().decision() + " cannot be planned again by " + variant);
        }
    }

    /** The settings of a cell. */
    public PlannerSettings at(int x, int y) {
        return upward.at(y, across.at(x, settings));
    }
}
