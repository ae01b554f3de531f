package safedreamer.worldmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static safedreamer.GoldenNumbers.assertClose;
import static safedreamer.GoldenNumbers.assertGradient;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;
import safedreamer.nn.Gradients;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.OneHotCategorical;
import safedreamer.nn.Weight;

/**
 * The whole loss of the world model against the original's numbers on a recorded batch, its drawn classes included.
 *
 * <p>Ours starts every window from the initial state, on purpose. The recorded batch has one window that does; one that
 * goes on from a carried state and restarts later; and one that only goes on. So the batch is unrolled here, and our own
 * unrolling is held to the first window.
 */
final class OriginalWorldModelLossTest {

    private static final double PIECE = 2e-5;
    private static final double TERM = 5e-5;
    private static final String PREFIX = "agent/wm/";

    private final GoldenNumbers golden = GoldenNumbers.read("losses");
    private OriginalNetworks networks;
    private RecordedBatch batch;
    private WorldModel model;
    private WorldModelLoss loss;

    @BeforeEach
    void open() {
        networks = new OriginalNetworks();
        batch = new RecordedBatch(networks, golden, golden.size("B"));
        model = networks.learner();
        loss = new WorldModelLoss(model, networks.settings(), networks.constants());
    }

    @AfterEach
    void close() {
        networks.close();
    }

    @Test
    void beliefsAlongTheBatchAreTheOriginals() {
        NDArray embedding = model.embed(batch.windows().observation());
        assertClose("embed", embedding.toFloatArray(), recorded("embed"), PIECE);
        RecordedBatch.Unrolled unrolled = batch.unroll(model);
        LatentState states = unrolled.states();
        assertClose("h", states.deterministic().toFloatArray(), recorded("post_deter"), PIECE);
        assertClose("posterior", logits(unrolled.posterior()), recorded("post_logit"), PIECE);
        assertClose("prior", logits(unrolled.prior()), recorded("prior_logit"), PIECE);
        double[] drawn = batch.timeFirst(networks.oneHot(golden.indices("post_stoch_index")));
        assertClose("z", states.stochastic().toFloatArray(), drawn, 1e-6);
    }

    @Test
    void everyTermOfEveryStepIsTheOriginals() {
        ReplayedWindows windows = batch.windows();
        RecordedBatch.Unrolled unrolled = batch.unroll(model);
        NDArray features = unrolled.states().features();
        NDArray free = networks.constants().of(networks.settings().freeNats());
        NDArray divergence = unrolled.posterior().divergence(unrolled.prior()).maximum(free);
        NDArray error = model.decode(features).sub(windows.observation());
        assertTerm("observation", error.square().sum(new int[] {1}));
        assertTerm("reward", model.rewardHead().loss(features, windows.reward()));
        assertTerm("cost", model.costHead().loss(features, features, windows.cost()));
        assertTerm("cont", model.continueHead().loss(features, windows.goesOn()));
        assertTerm("dyn", divergence);
        assertTerm("rep", divergence);
    }

    private void assertTerm(String name, NDArray actual) {
        assertClose(name, actual.toFloatArray(), recorded(name + "_term"), TERM);
    }

    @Test
    void meansOfTheTermsAndTheirSumAreTheOriginals() {
        WorldModelLoss.Result result = weighed(batch);
        assertMeans(result, batch);
        assertScalar("total", result.total(), golden.output("total")[0]);
    }

    @Test
    void gradientsOfEveryWeightAreTheOriginals() {
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(weighed(batch).total());
        }
        List<String> outputs = golden.outputs("grad:");
        assertThat(outputs).hasSize(12);
        for (String output : outputs) {
            String name = output.substring("grad:".length());
            assertGradient(name, gradient(name), golden.output(output));
        }
        List<String> names = golden.names("grad_l2");
        assertThat(networks.modelParameters().weights()).hasSameSizeAs(names);
        double[] norms = golden.output("grad_l2");
        double squares = 0;
        for (int i = 0; i < norms.length; i++) {
            double norm = norm(gradient(names.get(i)));
            assertThat(norm).as(names.get(i)).isCloseTo(norms[i], offset(2e-4 * norms[i]));
            squares += norm * norm;
        }
        double global = golden.output("grad_global_norm")[0];
        assertThat(Math.sqrt(squares)).isCloseTo(global, offset(2e-4 * global));
    }

    @Test
    void ourOwnUnrollingOfAnEpisodesBeginningGivesTheOriginalsTerms() {
        RecordedBatch beginning = new RecordedBatch(networks, golden, 1);
        WorldModelLoss.Result result = loss.compute(beginning.windows(), beginning.noise());
        assertMeans(result, beginning);
        double[] h = beginning.timeFirst(golden.output("post_deter"));
        assertClose("h", result.states().deterministic().toFloatArray(), h, PIECE);
    }

    /** The gradient of the unrolling here is the original's, as the other test shows; ours must be the same. */
    @Test
    void ourOwnUnrollingOfAnEpisodesBeginningGivesTheSameGradients() {
        RecordedBatch beginning = new RecordedBatch(networks, golden, 1);
        Collection<Weight> weights = networks.modelParameters().weights().values();
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(weighed(beginning).total());
        }
        Map<Weight, float[]> expected = new HashMap<>();
        weights.forEach(
                weight -> expected.put(weight, weight.array().getGradient().toFloatArray()));
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(
                    loss.compute(beginning.windows(), beginning.noise()).total());
        }
        // A second backward pass adds to the gradient of the first.
        weights.forEach(weight -> assertGradient(
                weight.name(), weight.array().getGradient().toFloatArray(), twice(expected.get(weight))));
    }

    private WorldModelLoss.Result weighed(RecordedBatch recorded) {
        RecordedBatch.Unrolled unrolled = recorded.unroll(model);
        return loss.weigh(recorded.windows(), unrolled.states(), unrolled.prior(), unrolled.posterior());
    }

    private void assertMeans(WorldModelLoss.Result result, RecordedBatch recorded) {
        Map<String, String> names = Map.of(
                "observation", "observation",
                "reward", "reward",
                "cost", "cost",
                "continue", "cont",
                "dynamics", "dyn",
                "representation", "rep");
        names.forEach((ours, theirs) -> {
            double[] each = recorded.timeFirst(golden.output(theirs + "_term"));
            assertScalar(
                    ours,
                    result.terms().get(ours),
                    Arrays.stream(each).average().orElseThrow());
        });
    }

    private static void assertScalar(String name, NDArray actual, double expected) {
        assertThat((double) actual.getFloat()).as(name).isCloseTo(expected, offset(TERM * Math.max(1, expected)));
    }

    private float[] gradient(String name) {
        return networks.modelParameters()
                .weights()
                .get(name.substring(PREFIX.length()))
                .array()
                .getGradient()
                .toFloatArray();
    }

    private static double[] twice(float[] values) {
        double[] doubled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubled[i] = 2.0 * values[i];
        }
        return doubled;
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }

    private double[] recorded(String name) {
        return batch.timeFirst(golden.output(name));
    }

    private static float[] logits(LatentDistribution belief) {
        return ((OneHotCategorical) belief).logProbabilities().toFloatArray();
    }
}
