package safedreamer.planning;

/**
 * Which candidates a search learns from. The planners of the paper differ in nothing else.
 *
 * <p>A selection returns no index twice and none whose score is not finite, at most k, and none at all only if no score
 * is finite.
 */
public sealed interface EliteSelection permits ConstrainedElites {

    Elites select(CandidateScores scores, PlannerSettings settings);
}
