package safedreamer.planning;

/**
 * Which candidates a search learns from. The planners of the paper differ in nothing else.
 *
 * <p>A selection returns no index twice and none whose score is not finite, at most k, and none at all only if no score
 * is finite.
 */
public sealed interface EliteSelection permits ConstrainedElites, PenalisedElites, UnconstrainedElites {

    Elites select(CandidateScores scores, PlannerSettings settings);

    /** λ_p, the price of cost in return; 0 where there is none. */
    default double penalty() {
        return 0;
    }
}
