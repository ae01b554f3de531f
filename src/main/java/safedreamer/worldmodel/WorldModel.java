package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safedreamer.nn.Features;
import safedreamer.nn.Gradients;
import safedreamer.nn.LatentDistribution;
import safedreamer.nn.Mlp;
import safedreamer.nn.OneHotCategorical;
import safedreamer.nn.Scope;
import safedreamer.nn.TwoHot;

/**
 * What the agent has learned of its world (Huang et al. 2024, section 4): encoder, recurrent state-space model, decoder,
 * and heads for the reward r̂, the cost ĉ and the continuation of the decision that led to a state.
 *
 * <p>Built from a trainable scope it learns; built from a frozen scope over the same weights it imagines. Belongs to one
 * thread.
 */
public final class WorldModel {

    private final Mlp encoder;
    private final Rssm rssm;
    private final Decoder decoder;
    private final TwoHotHead reward;
    private final CostHeadEnsemble cost;
    private final ContinueHead goesOn;
    private final ObservationTransform transform;
    private final int features;
    private final ObservationShape shape;

    public WorldModel(Scope scope, WorldModelSettings settings, ObservationShape shape) {
        TwoHot twoHot = new TwoHot(scope.constants(), settings.bins(), settings.binLimit());
        SkipPair skip = SkipPair.create();
        this.shape = shape;
        transform = new ObservationTransform(scope.constants(), settings.scaling(), shape);
        encoder = new Mlp(scope.child("enc").child("mlp"), shape.size(), settings.units(), settings.encoderLayers());
        rssm = new Rssm(scope.child("rssm"), settings, shape, skip);
        features = rssm.deterministicSize() + rssm.stochasticSize();
        decoder = new Decoder(scope.child("dec"), settings, shape, rssm.stochasticSize(), skip);
        reward = new TwoHotHead(scope.child("rew"), features, settings.units(), settings.headLayers(), twoHot, 0);
        cost = new CostHeadEnsemble(scope, settings, shape, features, twoHot);
        goesOn = new ContinueHead(scope.child("cont"), settings, features);
    }

    private WorldModel(WorldModel model) {
        encoder = model.encoder;
        rssm = model.rssm;
        decoder = model.decoder;
        reward = model.reward.aligned();
        cost = model.cost.aligned();
        goesOn = model.goesOn;
        transform = model.transform;
        features = model.features;
        shape = model.shape;
    }

    /** This model laid out for many rows, as it is now: not to be asked once the weights have changed. */
    public WorldModel aligned() {
        return new WorldModel(this);
    }

    /** D + S, the width of {@link LatentState#features}. */
    public int featureSize() {
        return features;
    }

    public Rssm rssm() {
        return rssm;
    }

    /** {@code [n][units]} of observations {@code [n][O]}. */
    public NDArray embed(NDArray observation) {
        return encoder.apply(transform.seen(observation));
    }

    /**
     * Takes an observation into account.
     *
     * @param embedding of the observation
     * @param noise of the draw of z; null takes its centre
     * @return q(z | h, x) and the state with z drawn from it
     */
    public Posterior observe(NDArray h, NDArray embedding, NDArray observation, @Nullable NDArray noise) {
        LatentDistribution belief = rssm.posterior(h, embedding, transform.seen(observation));
        return new Posterior(new LatentState(h, belief.sample(noise)), belief);
    }

    /**
     * One step into the future: the n states that the prior expects.
     *
     * @param state n states, or one for all
     * @param action {@code [n][A]} taken in it
     */
    public LatentState imagine(LatentState state, NDArray action, @Nullable NDArray noise) {
        NDArray h = rssm.advance(state, action);
        LatentDistribution prior = rssm.prior(h, state);
        if (prior instanceof OneHotCategorical categorical && !Gradients.recording()) {
            return new LatentState(h, categorical.choose(noise));
        }
        return new LatentState(h, prior.sample(noise));
    }

    /** x̂ {@code [n][O]} as the decoder has it; see {@link #observation}. */
    public NDArray decode(NDArray features) {
        return decoder.apply(features);
    }

    /** {@code [n · objects][2]} decoded positions of the objects that may cost, as the decoder has them. */
    public NDArray objects(NDArray features) {
        return shape.objects(decode(features));
    }

    /** From what {@link #decode} gave to the observation's own units. */
    public NDArray observation(NDArray decoded) {
        return transform.observation(decoded);
    }

    /** r̂ {@code [n]} of the decision that led to each state. */
    public NDArray reward(NDArray features) {
        return reward(Features.of(features));
    }

    /** r̂ {@code [n]} of the decision that led to each state. */
    public NDArray reward(Features features) {
        return reward.mean(features);
    }

    /** Whether {@link #cost} wants what {@link #decode} gives. */
    public boolean costReadsDecoded() {
        return cost.readsDecoded();
    }

    /**
     * ĉ {@code [n]} of the decision that led to each state, one of each cost head.
     *
     * @param decoded of the same features; may be null unless {@link #costReadsDecoded}
     */
    public List<NDArray> costs(Features features, @Nullable NDArray decoded) {
        return cost.each(features, decoded);
    }

    /** ĉ {@code [n]}, the mean of what {@link #costs} gave. */
    public NDArray meanCost(List<NDArray> costs) {
        return cost.mean(costs);
    }

    /** ĉ {@code [n]} of the decision that led to each state, the mean over the cost heads. */
    public NDArray cost(NDArray features) {
        return meanCost(costs(Features.of(features), cost.readsDecoded() ? decoder.apply(features) : null));
    }

    /** 1 where the world goes on, 0 where it ends; {@code [n]}. */
    public NDArray goesOn(NDArray features) {
        return goesOn(Features.of(features));
    }

    /** 1 where the world goes on, 0 where it ends; {@code [n]}. */
    public NDArray goesOn(Features features) {
        return goesOn.mode(features);
    }

    Decoder decoder() {
        return decoder;
    }

    public TwoHotHead rewardHead() {
        return reward;
    }

    public CostHeadEnsemble costHead() {
        return cost;
    }

    public ContinueHead continueHead() {
        return goesOn;
    }

    ObservationTransform transform() {
        return transform;
    }
}
