package safedreamer.decision;

import org.jspecify.annotations.Nullable;
import safedreamer.planning.Branch;
import safedreamer.planning.PlanIteration;
import safedreamer.planning.PlanTrace;
import safedreamer.planning.PlannerSettings;
import safedreamer.training.DecisionRecord;
import safedreamer.training.Phase;

/**
 * One decision in a few numbers, about a hundred bytes: of these none is ever given up.
 *
 * @param decision counted from 1 over the whole run
 * @param episode counted from 1
 * @param stepInEpisode counted from 0
 * @param branch what the last iteration ranked by; null where nothing was searched
 * @param safe |A_s| of the last iteration
 * @param candidates N of the last iteration
 * @param expectedReturn mean J^R of the elites the plan was made of; NaN without a search
 * @param expectedCost mean J^C' of those elites, in cost per episode; NaN without a search
 * @param leastCost smallest J^C' of any candidate of any iteration; NaN without a search
 * @param settings in force; the same object for as long as nothing was changed; null without a search
 * @param episodeDecisions L; 0 without a search
 * @param reward of this decision
 * @param cost of this decision
 * @param x where the agent was before the action, metres
 * @param y likewise
 * @param updates gradient updates the agent had behind it
 * @param planMillis time it took to decide
 */
public record DecisionSummary(
        long decision,
        int episode,
        int stepInEpisode,
        Phase phase,
        @Nullable Branch branch,
        int safe,
        int candidates,
        float expectedReturn,
        float expectedCost,
        float leastCost,
        @Nullable PlannerSettings settings,
        int episodeDecisions,
        float reward,
        float cost,
        float x,
        float y,
        int updates,
        float planMillis) {

    static DecisionSummary of(DecisionRecord made) {
        PlanTrace trace = made.trace();
        PlanOutcome plan = trace == null ? null : PlanOutcome.of(trace);
        return new DecisionSummary(
                made.decision(),
                made.episode(),
                made.stepInEpisode(),
                made.phase(),
                plan == null ? null : plan.branch(),
                plan == null ? 0 : plan.safe(),
                plan == null ? 0 : plan.candidates(),
                plan == null ? Float.NaN : (float) plan.expectedReturn(),
                plan == null ? Float.NaN : (float) plan.expectedCost(),
                trace == null ? Float.NaN : leastCost(trace),
                trace == null ? null : trace.settings(),
                trace == null ? 0 : trace.episodeDecisions(),
                (float) made.reward(),
                (float) made.cost(),
                (float) made.scene().agentX(),
                (float) made.scene().agentY(),
                made.state() == null ? 0 : (int) made.state().updates(),
                (float) made.planMillis());
    }

    /** Of a decision whose search was given up: what it came to is not known any more, but that it was planned is. */
    static DecisionSummary of(KeptDecision kept) {
        DecisionSummary known = of(kept.record());
        return new DecisionSummary(
                known.decision,
                known.episode,
                known.stepInEpisode,
                known.phase,
                known.branch,
                known.safe,
                known.candidates,
                known.expectedReturn,
                known.expectedCost,
                known.leastCost,
                kept.settings(),
                known.episodeDecisions,
                known.reward,
                known.cost,
                known.x,
                known.y,
                known.updates,
                known.planMillis);
    }

    private static float leastCost(PlanTrace trace) {
        float least = Float.POSITIVE_INFINITY;
        for (PlanIteration iteration : trace.iterations()) {
            for (float cost : iteration.episodeCost()) {
                least = Float.isFinite(cost) ? Math.min(least, cost) : least;
            }
        }
        return least;
    }

    /** Whether a search decided of which nothing but that is known. */
    public boolean searchForgotten() {
        return branch == null && settings != null;
    }

    /** Whether a search decided, and what it came to is known. */
    public boolean searched() {
        return branch != null;
    }

    /** Share of safe futures in the last iteration, 0..1; NaN without a search. */
    public double safeShare() {
        return candidates == 0 ? Double.NaN : (double) safe / candidates;
    }

    /** Whether the plan was expected to stay within the limit that was in force. */
    public boolean expectedSafe() {
        PlannerSettings used = settings;
        return used != null && used.safetyTest().isSafe(expectedCost, used.costLimit());
    }
}
