package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.GRADIENT;
import static safedreamer.conformance.Tolerance.PIECE;
import static safedreamer.conformance.Tolerance.SINGLE;
import static safedreamer.conformance.Tolerance.TERM;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import safedreamer.conformance.Findings;
import safedreamer.nn.Gradients;
import safedreamer.nn.Weight;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.ReplayedWindows;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelLoss;

/**
 * The whole loss of the world model on the recorded batch, its drawn classes included: every term of every step, their
 * sum, and the gradient of every weight.
 *
 * <p>The recorded batch has windows that go on from a carried state or restart in the middle, as ours never do, so it is
 * unrolled here; see {@link OwnUnrolling} for ours.
 */
final class WorldModelLosses {

    /** Our name of each term's mean, and the original's of the term. */
    private static final Map<String, String> TERMS = Map.of(
            "observation", "observation",
            "reward", "reward",
            "cost", "cost",
            "continue", "cont",
            "dynamics", "dyn",
            "representation", "rep");

    private final OriginalNetworks networks;
    private final GoldenArrays golden;
    private final RecordedOutputs outputs;
    private final Findings findings;
    private final RecordedBatch batch;
    private final WorldModel model;
    private final WorldModelLoss loss;

    WorldModelLosses(OriginalNetworks networks, GoldenArrays golden, RecordedOutputs outputs) {
        this.networks = networks;
        this.golden = golden;
        this.outputs = outputs;
        findings = outputs.findings();
        batch = RecordedBatch.whole(networks, golden);
        model = networks.learner();
        loss = new WorldModelLoss(model, networks.settings(), networks.constants());
    }

    void compare() {
        RecordedOutputs turned = outputs.arranged(batch::timeFirst);
        turned.close("embed", model.embed(batch.windows().observation()), PIECE);
        RecordedBatch.Unrolled unrolled = batch.unroll(model);
        beliefs(turned, unrolled);
        terms(turned, unrolled);
        total();
        gradients();
    }

    private void beliefs(RecordedOutputs turned, RecordedBatch.Unrolled unrolled) {
        LatentState states = unrolled.states();
        turned.close("post_deter", states.deterministic(), PIECE);
        turned.close("post_logit", RssmPieces.logits(unrolled.posterior()), PIECE);
        turned.close("prior_logit", RssmPieces.logits(unrolled.prior()), PIECE);
        double[] drawn = batch.timeFirst(networks.oneHot(golden.indices("post_stoch_index")));
        findings.close("post_stoch_index", states.stochastic().toFloatArray(), drawn, SINGLE);
    }

    private void terms(RecordedOutputs turned, RecordedBatch.Unrolled unrolled) {
        ReplayedWindows windows = batch.windows();
        NDArray features = unrolled.states().features();
        NDArray free = networks.constants().of(networks.settings().freeNats());
        NDArray divergence = unrolled.posterior().divergence(unrolled.prior()).maximum(free);
        NDArray error = model.decode(features).sub(windows.observation());
        turned.close("observation_term", error.square().sum(new int[] {1}), TERM);
        turned.close("reward_term", model.rewardHead().loss(features, windows.reward()), TERM);
        turned.close("cost_term", model.costHead().loss(features, features, windows.cost()), TERM);
        turned.close("cont_term", model.continueHead().loss(features, windows.goesOn()), TERM);
        turned.close("dyn_term", divergence, TERM);
        turned.close("rep_term", divergence, TERM);
    }

    private void total() {
        WorldModelLoss.Result result = weighed();
        means("mean of ", result.terms(), batch, golden, findings);
        outputs.close("total", result.total(), TERM);
        outputs.close("model_loss_per_step_mean", result.total(), TERM);
    }

    private void gradients() {
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(weighed().total());
        }
        for (String output : golden.outputs("grad:")) {
            outputs.close(output, gradient(output.substring("grad:".length())), GRADIENT);
        }
        List<String> names = golden.names("grad_l2");
        double[] norms = new double[names.size()];
        Arrays.setAll(norms, i -> norm(gradient(names.get(i))));
        findings.same("parameters", networks.modelParameters().weights().size() == norms.length);
        double[] expected = outputs.take("grad_l2");
        for (int i = 0; i < norms.length; i++) {
            // Each by itself: some are a thousand times smaller than others.
            findings.close("grad_l2", norms[i], expected[i], GRADIENT);
        }
        double global = Math.sqrt(Arrays.stream(norms).map(each -> each * each).sum());
        outputs.close("grad_global_norm", new double[] {global}, GRADIENT);
    }

    private WorldModelLoss.Result weighed() {
        RecordedBatch.Unrolled unrolled = batch.unroll(model);
        return loss.weigh(batch.windows(), unrolled.states(), unrolled.prior(), unrolled.posterior());
    }

    /** Compares the mean of every term. */
    static void means(
            String prefix, Map<String, NDArray> terms, RecordedBatch recorded, GoldenArrays golden, Findings findings) {
        TERMS.forEach((ours, theirs) -> {
            double[] each = recorded.timeFirst(golden.output(theirs + "_term"));
            double mean = Arrays.stream(each).average().orElseThrow();
            NDArray term = Objects.requireNonNull(terms.get(ours), ours);
            findings.close(prefix + ours, term.getFloat(), mean, TERM);
        });
    }

    private float[] gradient(String name) {
        Weight weight = Objects.requireNonNull(
                networks.modelParameters().weights().get(name.substring(OriginalNetworks.MODEL.length())), name);
        return weight.array().getGradient().toFloatArray();
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
