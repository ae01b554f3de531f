package safedreamer.conformance.method;

import static safedreamer.conformance.method.GoldenArrays.numbers;
import static safedreamer.conformance.method.PlannerGroup.indices;
import static safedreamer.conformance.method.PlannerGroup.singles;

import java.util.Arrays;
import java.util.List;
import safedreamer.conformance.Findings;
import safedreamer.conformance.Tolerance;
import safedreamer.imagination.CandidateReturns;
import safedreamer.planning.ActionDistribution;
import safedreamer.planning.Branch;
import safedreamer.planning.CandidateScores;
import safedreamer.planning.CandidateSource;
import safedreamer.planning.Candidates;
import safedreamer.planning.ConstrainedElites;
import safedreamer.planning.EliteSelection;
import safedreamer.planning.Elites;
import safedreamer.planning.PenalisedElites;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import tools.jackson.databind.JsonNode;

/** One recorded case: scores and actions of the candidates in, elites and the refitted distribution out. */
final class RecordedRefit {

    /** The original's literal, in simulator steps. */
    private static final int ORIGINAL_LENGTH = 1000;

    /** L in decisions of such an episode when each action is repeated five times. */
    private static final int OWN_LENGTH = 200;

    private final JsonNode recorded;
    private final int actionSize;
    private final int[] masked;

    RecordedRefit(JsonNode recorded, int actionSize) {
        this.recorded = recorded;
        this.actionSize = actionSize;
        masked = indices(recorded.required("masked").required("indices"));
    }

    /** Whether padding with candidate 0 made the original choose others. */
    boolean originalIsFaulty() {
        return !Arrays.equals(indices(recorded.required("original").required("indices")), masked);
    }

    void compare(Findings findings) {
        PlannerSettings settings = settings();
        costs(findings, settings);
        CandidateScores scores = scores(settings);
        findings.same(
                "safe candidates",
                scores.safeCount() == recorded.required("num_safe").intValue());

        CandidateScores ranked = tiesInCost(scores) ? withEqualReturns(scores) : scores;
        Elites elites = selection().select(ranked, settings);
        boolean fallback = recorded.required("fallback_used").booleanValue();
        findings.same("branches", (elites.branch() == Branch.REDUCE_COST) == fallback);
        findings.same("elites", elites.bestFirst(), masked);
        boolean clean = Arrays.stream(elites.bestFirst()).distinct().count() == elites.count()
                && (fallback || Arrays.stream(elites.bestFirst()).allMatch(i -> scores.safe()[i]));
        findings.same("elites safe and distinct", clean);

        ActionDistribution refitted = ActionDistribution.around(warmMean(), 1, actionSize)
                .refit(candidates(), elites, settings.momentum(), settings.minStd());
        JsonNode expected = recorded.required("masked");
        findings.close("mean", refitted.mean(), numbers(expected.required("mean")), Tolerance.SINGLE);
        findings.close("std", refitted.std(), numbers(expected.required("std")), Tolerance.SINGLE);
        float[] action = Arrays.copyOf(refitted.mean(), actionSize);
        findings.close("action", action, numbers(expected.required("action")), Tolerance.SINGLE);
    }

    private void costs(Findings findings, PlannerSettings settings) {
        double[] expected = numbers(recorded.required("traj_cost"));
        float[] original = estimated(settings, ORIGINAL_LENGTH).episodeCost();
        findings.close("J^C' with the original's length", original, expected, Tolerance.SINGLE);
        double[] ours = Arrays.stream(expected)
                .map(cost -> cost / ORIGINAL_LENGTH * OWN_LENGTH)
                .toArray();
        findings.close("J^C'", estimated(settings, OWN_LENGTH).episodeCost(), ours, Tolerance.SINGLE);
    }

    private PlannerSettings settings() {
        ParameterTable<PlannerSettings> table = ParameterTable.of(PlannerSettings.class);
        List<String> changes = List.of(
                "costLimit=" + recorded.required("cost_limit").doubleValue(),
                "minSafeTrajectories=" + masked.length,
                "eliteCount=" + masked.length,
                "momentum=" + recorded.required("momentum").doubleValue());
        return new SettingsResolver<>(table).override(table.defaults(), changes);
    }

    private EliteSelection selection() {
        return recorded.required("planner").stringValue().equals("PIDPlanner")
                ? new PenalisedElites(recorded.required("lagrange_penalty").doubleValue())
                : new ConstrainedElites();
    }

    /** With the recorded J^C' itself, which may lie exactly on the limit. */
    private CandidateScores scores(PlannerSettings settings) {
        float[] cost = singles(recorded.required("traj_cost"));
        boolean[] finite = new boolean[cost.length];
        boolean[] safe = new boolean[cost.length];
        for (int i = 0; i < cost.length; i++) {
            finite[i] = true;
            safe[i] = settings.safetyTest().isSafe(cost[i], settings.costLimit());
        }
        return new CandidateScores(
                singles(recorded.required("ret")), singles(recorded.required("cost_ret")), cost, finite, safe);
    }

    /** As ours comes about, from the cost of every step. */
    private CandidateScores estimated(PlannerSettings settings, int episodeDecisions) {
        JsonNode steps = recorded.required("step_cost");
        float[] horizonCost = new float[recorded.required("ret").size()];
        double[] costs = numbers(steps);
        for (int i = 0; i < horizonCost.length; i++) {
            double sum = 0;
            for (int t = 0; t < steps.size(); t++) {
                sum += costs[t * horizonCost.length + i];
            }
            horizonCost[i] = (float) sum;
        }
        CandidateReturns returns = new CandidateReturns(
                singles(recorded.required("ret")), singles(recorded.required("cost_ret")), horizonCost);
        return CandidateScores.of(scored(steps.size()), returns, selection(), settings, episodeDecisions);
    }

    /** Where costs tie the original goes by the index alone. */
    private boolean tiesInCost(CandidateScores scores) {
        if (!recorded.required("fallback_used").booleanValue()) {
            return false;
        }
        double[] costs = numbers(recorded.required("traj_cost"));
        return Arrays.stream(costs).distinct().count() < scores.count();
    }

    private static CandidateScores withEqualReturns(CandidateScores scores) {
        return new CandidateScores(
                new float[scores.count()], scores.costReturn(), scores.episodeCost(), scores.finite(), scores.safe());
    }

    /** A plan has one row more than is scored. */
    private Candidates candidates() {
        return new Candidates(singles(recorded.required("actions")), sources(), actionSize);
    }

    /** The rows that are. */
    private Candidates scored(int horizon) {
        float[] all = singles(recorded.required("actions"));
        int row = recorded.required("ret").size() * actionSize;
        return new Candidates(Arrays.copyOf(all, horizon * row), sources(), actionSize);
    }

    private CandidateSource[] sources() {
        CandidateSource[] sources = new CandidateSource[recorded.required("ret").size()];
        Arrays.fill(sources, CandidateSource.GAUSSIAN);
        return sources;
    }

    /** Shifted by one decision; the original repeats the last row where ours puts zeros. */
    private float[] warmMean() {
        JsonNode warm = recorded.required("warm_mean");
        float[] mean = new float[recorded.required("actions").size() * actionSize];
        if (!warm.isNull()) {
            float[] previous = singles(warm);
            System.arraycopy(previous, actionSize, mean, 0, mean.length - actionSize);
            System.arraycopy(previous, mean.length - actionSize, mean, mean.length - actionSize, actionSize);
        }
        return mean;
    }
}
