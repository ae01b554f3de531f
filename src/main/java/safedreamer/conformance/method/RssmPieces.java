package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.PIECE;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import safedreamer.conformance.Tolerance;
import safedreamer.nn.GruCell;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.OneHotCategorical;
import safedreamer.nn.Parameters;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.Posterior;
import safedreamer.worldmodel.WorldModel;

/** Encoder, recurrent cell, prior and posterior, initial state. */
final class RssmPieces {

    private final OriginalNetworks networks;
    private final GoldenArrays golden;
    private final RecordedOutputs outputs;
    private final WorldModel model;

    RssmPieces(OriginalNetworks networks, GoldenArrays golden, RecordedOutputs outputs) {
        this.networks = networks;
        this.golden = golden;
        this.outputs = outputs;
        model = networks.model();
    }

    void compare() {
        outputs.close("embed", model.embed(networks.input(golden, "obs")), PIECE);
        initialState();
        cell();
        stepAhead();
        stepWithAnObservation();
    }

    private void initialState() {
        int rows = (int) golden.outputShape("initial_deter")[0];
        LatentState initial = model.rssm().initial(rows);
        outputs.close("initial_deter", initial.deterministic(), PIECE);
        int[] classes = Arrays.stream(outputs.take("initial_stoch_index"))
                .mapToInt(value -> (int) value)
                .toArray();
        outputs.findings()
                .close(
                        "initial_stoch_index",
                        initial.stochastic().toFloatArray(),
                        networks.oneHot(classes),
                        Tolerance.EXACT);
    }

    private void cell() {
        Parameters parameters = networks.parameters();
        int units = networks.settings().units();
        GruCell cell =
                new GruCell(parameters.trainable(), units, networks.settings().deterministicSize());
        parameters.seal();
        networks.load(parameters, OriginalNetworks.MODEL + "rssm/gru/");
        NDArray h = cell.apply(networks.input(golden, "gru_x"), networks.input(golden, "deter"));
        outputs.close("gru_deter", h, PIECE);
    }

    private void stepAhead() {
        LatentState state = networks.states(golden, "deter", "stoch_index");
        NDArray h = model.rssm().advance(state, networks.input(golden, "action"));
        outputs.close("img_deter", h, PIECE);
        outputs.close("img_logit", logits(model.rssm().prior(h, state.stochastic())), PIECE);
    }

    private void stepWithAnObservation() {
        Restart from = Restart.where(
                networks.input(golden, "is_first"),
                model.rssm(),
                networks.states(golden, "deter", "stoch_index"),
                networks.input(golden, "action"));
        NDArray h = model.rssm().advance(from.state(), from.action());
        outputs.close("obs_deter", h, PIECE);
        LatentDistribution prior = model.rssm().prior(h, from.state().stochastic());
        outputs.close("obs_prior_logit", logits(prior), PIECE);
        NDArray observation = networks.input(golden, "obs");
        Posterior posterior = model.observe(h, model.embed(observation), observation, null);
        outputs.close("obs_post_logit", logits(posterior.belief()), PIECE);
    }

    /** Log-probabilities of the classes. */
    static NDArray logits(LatentDistribution belief) {
        return ((OneHotCategorical) belief).logProbabilities();
    }
}
