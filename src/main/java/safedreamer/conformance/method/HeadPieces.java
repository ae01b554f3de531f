package safedreamer.conformance.method;

import static safedreamer.conformance.Tolerance.EXACT;
import static safedreamer.conformance.Tolerance.MEAN;
import static safedreamer.conformance.Tolerance.PIECE;

import ai.djl.ndarray.NDArray;
import safedreamer.actorcritic.Actor;
import safedreamer.nn.DiagonalGaussian;
import safedreamer.nn.Parameters;
import safedreamer.nn.TwoHot;
import safedreamer.worldmodel.TwoHotHead;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/** Decoder, reward, cost and continue heads, actor, critics and slow critics. */
final class HeadPieces {

    private final OriginalNetworks networks;
    private final GoldenArrays golden;
    private final RecordedOutputs outputs;
    private final WorldModel model;
    private final WorldModelSettings sizes;
    private final NDArray features;
    private final NDArray target;

    HeadPieces(OriginalNetworks networks, GoldenArrays golden, RecordedOutputs outputs) {
        this.networks = networks;
        this.golden = golden;
        this.outputs = outputs;
        model = networks.model();
        sizes = networks.settings();
        features = networks.states(golden, "head_deter", "head_stoch_index").features();
        target = networks.input(golden, "head_target");
    }

    void compare() {
        outputs.close("decoder_mean", model.decode(features), PIECE);
        twoHot("reward", model.rewardHead());
        cost();
        goesOn();
        actor();
        critic("critic/net/", "critic");
        critic("critic/slow/", "critic_slow");
        critic("cost_critic/net/", "cost_critic");
        critic("cost_critic/slow/", "cost_critic_slow");
    }

    private void twoHot(String name, TwoHotHead head) {
        outputs.close(name + "_logit", head.logits(features), PIECE);
        outputs.close(name + "_mean", head.mean(features), MEAN);
        outputs.close(name + "_logprob", head.loss(features, target).neg(), PIECE);
    }

    /** Our loss carries the weight of 10 wherever there was a cost of 1 or more; the recorded number does not yet. */
    private void cost() {
        twoHot("cost", head(OriginalNetworks.MODEL + "cost/"));
        float[] costs = golden.input("head_target");
        double[] expected = golden.output("cost_logprob");
        for (int i = 0; i < costs.length; i++) {
            expected[i] *= costs[i] >= 1 ? sizes.costWeight() : 1;
        }
        NDArray loss = model.costHead().loss(features, features, target);
        outputs.findings().close("cost_logprob, weighted", loss.neg().toFloatArray(), expected, PIECE);
        outputs.findings()
                .close("cost_mean of the model", model.cost(features).toFloatArray(), golden.output("cost_mean"), MEAN);
    }

    private void goesOn() {
        outputs.close("cont_mode", model.goesOn(features), EXACT);
        NDArray ends = model.continueHead().loss(features, target.zerosLike());
        NDArray goesOn = model.continueHead().loss(features, target.onesLike());
        outputs.close("cont_logprob_0", ends.neg(), PIECE);
        outputs.close("cont_logprob_1", goesOn.neg(), PIECE);
        outputs.close("cont_logit", ends.sub(goesOn), PIECE);
        outputs.close("cont_mean", goesOn.neg().exp(), PIECE);
    }

    private void actor() {
        Parameters parameters = networks.parameters();
        Actor actor = new Actor(parameters.trainable(), model, sizes, false, networks.actionSize());
        parameters.seal();
        networks.load(parameters, OriginalBehaviour.ACTOR);
        DiagonalGaussian policy = actor.distribution(features);
        outputs.close("actor_mean", policy.centre(), PIECE);
        outputs.close("actor_std", policy.std(), PIECE);
        outputs.close("actor_entropy", policy.entropy(), PIECE);
        outputs.leaveOut("actor_logprob", "our actor learns through the model and never asks for it");
    }

    private void critic(String weights, String name) {
        twoHot(name, head(OriginalBehaviour.PLACE + weights));
    }

    private TwoHotHead head(String weights) {
        Parameters parameters = networks.parameters();
        TwoHot twoHot = new TwoHot(networks.constants(), sizes.bins(), sizes.binLimit());
        TwoHotHead head = new TwoHotHead(
                parameters.trainable(), model.featureSize(), sizes.units(), sizes.headLayers(), twoHot, 0);
        parameters.seal();
        networks.load(parameters, weights);
        return head;
    }
}
