package safedreamer.planning;

import java.util.List;
import safedreamer.imagination.CandidateBatch;

/**
 * A whole search, as the planner returns it. The same latent state, settings, seed and warm start give the same trace.
 *
 * @param settings what it was planned with
 * @param seed of all noise of this decision
 * @param episodeDecisions the episode's length in decisions: L, unless the settings put another number in its place
 * @param actionSize A
 * @param penalty λ_p, in return per cost; 0 where return was ranked without one
 * @param safeWanted the fewest safe candidates for which return was ranked; 0 where it did not matter how many were safe
 * @param iterations J of them
 * @param action {@code [A]} the action chosen, in [-1, 1]
 */
public record PlanTrace(
        PlannerSettings settings,
        long seed,
        int episodeDecisions,
        int actionSize,
        double penalty,
        int safeWanted,
        List<PlanIteration> iterations,
        float[] action) {

    /** L of J^C'. */
    public int episodeLength() {
        return settings.episodeLength(episodeDecisions);
    }

    public PlanIteration last() {
        return iterations.get(iterations.size() - 1);
    }

    /** {@code [H][A]} the final μ: the plan. */
    public float[] plan() {
        return last().meanAfter();
    }

    /**
     * What the world model was asked in an iteration.
     *
     * @param index of the iteration, counted from 0
     */
    public CandidateBatch asked(int index) {
        PlanIteration iteration = iterations.get(index);
        return new CandidateBatch(
                iteration.actions(),
                iteration.candidates(),
                settings.horizon(),
                settings.distinctPaths(),
                settings.latentPath(),
                settings.discountCost(),
                settings.bootstrap(),
                false,
                new SearchNoise(seed, index).latentSeed());
    }
}
