package safedreamer.worldmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static safedreamer.GoldenNumbers.assertClose;

import ai.djl.ndarray.NDArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.OneHotCategorical;

/** Every piece of the world model against the original's numbers, with its weights. */
final class OriginalWorldModelTest {

    private static final double PIECE = 2e-5;
    /** The exponential behind a mean magnifies rounding. */
    private static final double MEAN = 1e-4;

    private static OriginalNetworks networks;
    private static GoldenNumbers golden;
    private static WorldModel model;

    @BeforeAll
    static void open() {
        networks = new OriginalNetworks();
        golden = GoldenNumbers.read("model");
        model = networks.model();
    }

    @AfterAll
    static void close() {
        networks.close();
    }

    @Test
    void observationsAreEmbeddedAsTheOriginals() {
        NDArray embedding = model.embed(networks.input(golden, "obs"));
        assertClose("embed", embedding.toFloatArray(), golden.output("embed"), PIECE);
    }

    @Test
    void episodesStartWhereTheOriginalsDo() {
        int rows = (int) golden.shape("outputs", "initial_deter")[0];
        LatentState initial = model.rssm().initial(rows);
        assertClose("h", initial.deterministic().toFloatArray(), golden.output("initial_deter"), PIECE);
        double[] classes = networks.oneHot(indices(golden.output("initial_stoch_index")));
        assertClose("z", initial.stochastic().toFloatArray(), classes, 0);
    }

    @Test
    void aStepAheadIsTheOriginals() {
        LatentState state = networks.states(golden, "deter", "stoch_index");
        NDArray h = model.rssm().advance(state, networks.input(golden, "action"));
        assertClose("h'", h.toFloatArray(), golden.output("img_deter"), PIECE);
        LatentDistribution prior = model.rssm().prior(h, state.stochastic());
        assertClose("prior", logits(prior), golden.output("img_logit"), PIECE);
    }

    @Test
    void aStepWithAnObservationIsTheOriginals() {
        Restart from = Restart.where(
                networks.input(golden, "is_first"),
                model.rssm(),
                networks.states(golden, "deter", "stoch_index"),
                networks.input(golden, "action"));
        NDArray h = model.rssm().advance(from.state(), from.action());
        assertClose("h'", h.toFloatArray(), golden.output("obs_deter"), PIECE);
        LatentDistribution prior = model.rssm().prior(h, from.state().stochastic());
        assertClose("prior", logits(prior), golden.output("obs_prior_logit"), PIECE);
        NDArray observation = networks.input(golden, "obs");
        Posterior posterior = model.observe(h, model.embed(observation), observation, null);
        assertClose("posterior", logits(posterior.belief()), golden.output("obs_post_logit"), PIECE);
    }

    @Test
    void decodedObservationsAreTheOriginals() {
        assertClose("x", model.decode(features()).toFloatArray(), golden.output("decoder_mean"), PIECE);
    }

    @Test
    void theRewardHeadIsTheOriginals() {
        TwoHotHead head = model.rewardHead();
        assertClose("logits", head.logits(features()).toFloatArray(), golden.output("reward_logit"), PIECE);
        assertClose("mean", model.reward(features()).toFloatArray(), golden.output("reward_mean"), MEAN);
        NDArray loss = head.loss(features(), networks.input(golden, "head_target"));
        assertClose("log p", loss.neg().toFloatArray(), golden.output("reward_logprob"), PIECE);
    }

    /** Our loss carries the weight of 10 wherever there was a cost of 1 or more; the recorded number does not yet. */
    @Test
    void theCostHeadIsTheOriginals() {
        assertClose("mean", model.cost(features()).toFloatArray(), golden.output("cost_mean"), MEAN);
        float[] cost = golden.input("head_target");
        double[] expected = golden.output("cost_logprob");
        for (int i = 0; i < cost.length; i++) {
            expected[i] *= cost[i] >= 1 ? 10 : 1;
        }
        assertThat(cost).contains(1);
        NDArray loss = model.costHead().loss(features(), features(), networks.input(golden, "head_target"));
        assertClose("weighted log p", loss.neg().toFloatArray(), expected, PIECE);
    }

    @Test
    void theContinueHeadIsTheOriginals() {
        assertClose("mode", model.goesOn(features()).toFloatArray(), golden.output("cont_mode"), 0);
        NDArray ends = model.continueHead()
                .loss(features(), networks.input(golden, "head_target").zerosLike());
        assertClose("log p(0)", ends.neg().toFloatArray(), golden.output("cont_logprob_0"), PIECE);
        NDArray goesOn = model.continueHead()
                .loss(features(), networks.input(golden, "head_target").onesLike());
        assertClose("log p(1)", goesOn.neg().toFloatArray(), golden.output("cont_logprob_1"), PIECE);
        assertClose("logit", ends.sub(goesOn).toFloatArray(), golden.output("cont_logit"), PIECE);
    }

    private static NDArray features() {
        return networks.states(golden, "head_deter", "head_stoch_index").features();
    }

    private static float[] logits(LatentDistribution belief) {
        return ((OneHotCategorical) belief).logProbabilities().toFloatArray();
    }

    private static int[] indices(double[] values) {
        int[] indices = new int[values.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) values[i];
        }
        return indices;
    }
}
