package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Selection and refit against numbers recorded beside the original: the results with unsafe candidates masked. N_s is k
 * there, and a plan has one row more than is scored.
 */
final class GoldenSelectionTest {

    private static final int K = 6;

    /** One recorded refit; its text is its name, for the test report. */
    record Case(JsonNode recorded) {
        @Override
        public String toString() {
            return recorded.get("name").asString();
        }

        EliteSelection selection() {
            return recorded.get("planner").asString().equals("PIDPlanner")
                    ? new PenalisedElites(recorded.get("lagrange_penalty").asDouble())
                    : new ConstrainedElites();
        }

        boolean tiesInCost() {
            return toString().contains("limit 0") || toString().contains("ties in cost");
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                GoldenSelectionTest.class.getResourceAsStream("/golden/safedreamer/planner.json.gz"))) {
            JsonNode all =
                    new JsonMapper().readTree(new GZIPInputStream(stream)).get("cases");
            List<Case> cases = new ArrayList<>();
            all.forEach(each -> cases.add(new Case(each)));
            assertThat(cases).hasSize(15);
            assertThat(cases).filteredOn(each -> each.selection().penalty() > 0).hasSize(2);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void selectionAndRefitMatchTheMaskedResults(Case golden) {
        JsonNode recorded = golden.recorded();
        PlannerSettings settings = Planning.settings(
                "costLimit=" + recorded.get("cost_limit").asDouble(),
                "minSafeTrajectories=" + K,
                "eliteCount=" + K,
                "momentum=" + recorded.get("momentum").asDouble());
        CandidateScores scores = scores(golden, settings);
        assertThat(scores.safeCount()).isEqualTo(recorded.get("num_safe").asInt());

        Elites elites = golden.selection().select(scores, settings);
        JsonNode masked = recorded.get("masked");
        assertThat(elites.branch() == Branch.REDUCE_COST)
                .isEqualTo(recorded.get("fallback_used").asBoolean());
        assertThat(elites.bestFirst())
                .containsExactly(Arrays.stream(numbers(masked.get("indices")))
                        .mapToInt(i -> (int) i)
                        .toArray());

        float[] warm =
                shifted(recorded.get("warm_mean"), recorded.get("actions").size());
        ActionDistribution refitted = ActionDistribution.around(warm, 1, 2)
                .refit(candidates(recorded), elites, settings.momentum(), settings.minStd());
        assertClose(refitted.mean(), numbers(masked.get("mean")));
        assertClose(refitted.std(), numbers(masked.get("std")));
    }

    /** The original breaks ties in cost by the index alone; where there are any, all returns are held equal. */
    private static CandidateScores scores(Case golden, PlannerSettings settings) {
        double[] returns = numbers(golden.recorded().get("ret"));
        double[] costReturns = numbers(golden.recorded().get("cost_ret"));
        double[] costs = numbers(golden.recorded().get("traj_cost"));
        int count = returns.length;
        float[] rewardReturn = new float[count];
        float[] costReturn = new float[count];
        float[] cost = new float[count];
        boolean[] finite = new boolean[count];
        boolean[] safe = new boolean[count];
        for (int i = 0; i < count; i++) {
            rewardReturn[i] = golden.tiesInCost() ? 0 : (float) returns[i];
            costReturn[i] = (float) costReturns[i];
            cost[i] = (float) costs[i];
            finite[i] = true;
            safe[i] = settings.safetyTest().isSafe(cost[i], settings.costLimit());
        }
        return new CandidateScores(rewardReturn, costReturn, cost, finite, safe);
    }

    private static Candidates candidates(JsonNode recorded) {
        double[] flat = numbers(recorded.get("actions"));
        float[] actions = new float[flat.length];
        for (int i = 0; i < flat.length; i++) {
            actions[i] = (float) flat[i];
        }
        CandidateSource[] source = new CandidateSource[recorded.get("ret").size()];
        Arrays.fill(source, CandidateSource.GAUSSIAN);
        return new Candidates(actions, source, 2);
    }

    /** The original repeats the last row of a warm start where ours puts zeros. */
    private static float[] shifted(JsonNode warmMean, int rows) {
        float[] mean = new float[rows * 2];
        if (!warmMean.isNull()) {
            double[] previous = numbers(warmMean);
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) previous[Math.min(i + 2, mean.length - 2 + i % 2)];
            }
        }
        return mean;
    }

    private static double[] numbers(JsonNode nested) {
        if (nested.isNumber()) {
            return new double[] {nested.asDouble()};
        }
        List<Double> flat = new ArrayList<>();
        nested.forEach(child -> Arrays.stream(numbers(child)).forEach(flat::add));
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void assertClose(float[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i], offset(1e-6));
        }
    }
}
