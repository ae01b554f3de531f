package safedreamer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.imagination.CandidateReturns;
import safedreamer.imagination.Imagination;

/**
 * Online safety-reward planning: the constrained cross-entropy method in a world model (Huang et al., "SafeDreamer",
 * ICLR 2024; after Wen and Topcu, "Constrained Cross-Entropy Method for Safe Reinforcement Learning", NeurIPS 2018).
 *
 * <p>In each of J iterations N candidates are drawn and imagined over H decisions. A candidate is safe when its cost,
 * scaled to an episode of L decisions, stays under b: J^C' = J^{C,H} / H · L &lt; b. With fewer than N_s safe ones the
 * search looks for less cost, otherwise for more return among the safe; the distribution is refitted to the k best.
 *
 * <p>It differs from the published code in this: A_s is a mask, not a list padded with candidate 0; a warm start ends with
 * its episode; the last row of the plan is scored like any other; L is counted in decisions; a score that is not a number
 * never wins. Holds no state: any thread may plan, each with its own {@link Imagination}.
 */
public final class OnlineSafetyRewardPlanner {

    private final EliteSelection selection;

    public OnlineSafetyRewardPlanner(EliteSelection selection) {
        this.selection = selection;
    }

    /**
     * Plans one decision. The same arguments give the same trace.
     *
     * @param episodeDecisions L, at least 1
     * @param previousPlan {@code [H'][A]}, {@link PlanTrace#plan} of the decision before; null at an episode's start
     * @param seed of all noise of this decision
     * @throws IllegalArgumentException if L is not positive, or the previous plan holds a NaN or has another action size
     */
    public PlanTrace plan(
            Imagination imagination,
            PlannerSettings settings,
            int episodeDecisions,
            float @Nullable [] previousPlan,
            long seed) {
        requireEpisode(episodeDecisions);
        int actionSize = imagination.actionSize();
        float[] actorSequences = actorSequences(imagination, settings, seed);
        float[] warmMean = WarmStart.from(previousPlan, settings.horizon(), actionSize);
        ActionDistribution distribution = ActionDistribution.around(warmMean, settings.initialStd(), actionSize);
        List<PlanIteration> iterations = new ArrayList<>();
        for (int j = 0; j < settings.iterations(); j++) {
            SearchNoise noise = new SearchNoise(seed, j);
            Candidates candidates = Candidates.draw(distribution, actorSequences, settings, noise);
            CandidateReturns returns =
                    imagination.imagine(candidates.batch(settings, noise, selection.ranksByCostReturn()));
            CandidateScores scores = CandidateScores.of(candidates, returns, selection, settings, episodeDecisions);
            Elites elites = selection.select(scores, settings);
            ActionDistribution refitted =
                    distribution.refit(candidates, elites, settings.momentum(), settings.minStd());
            iterations.add(record(distribution, candidates, scores, elites, refitted));
            distribution = refitted;
        }
        float[] action = settings.actionChoice().choose(distribution, settings.actionNoise(), seed);
        return new PlanTrace(
                settings,
                seed,
                episodeDecisions,
                actionSize,
                selection.penalty(),
                selection.safeWanted(settings),
                List.copyOf(iterations),
                action);
    }

    private static void requireEpisode(int decisions) {
        if (decisions < 1) {
            throw new IllegalArgumentException("an episode of " + decisions + " decisions");
        }
    }

    private static float[] actorSequences(Imagination imagination, PlannerSettings settings, long seed) {
        int count = settings.actorSamples();
        return count == 0
                ? new float[0]
                : imagination.actorSequences(
                        count, settings.horizon(), settings.latentPath(), SearchNoise.actorSeed(seed));
    }

    private static PlanIteration record(
            ActionDistribution before,
            Candidates candidates,
            CandidateScores scores,
            Elites elites,
            ActionDistribution after) {
        return new PlanIteration(
                elites.branch(),
                before.mean(),
                before.std(),
                after.mean(),
                after.std(),
                candidates.actions(),
                scores.rewardReturn(),
                scores.costReturn(),
                scores.episodeCost(),
                scores.spread(),
                scores.judgedCost(),
                scores.safe(),
                elites.ranks(candidates.count()),
                candidates.source(),
                scores.safeCount(),
                scores.nonFinite());
    }
}
