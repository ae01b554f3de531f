package safedreamer.actorcritic;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import safedreamer.imagination.ValueFunction;
import safedreamer.nn.Adam;
import safedreamer.nn.Constants;
import safedreamer.nn.Features;
import safedreamer.nn.Parameters;
import safedreamer.nn.Scope;
import safedreamer.nn.TwoHot;
import safedreamer.worldmodel.TwoHotHead;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * The value of a state under the actor, of reward (v) or of cost (v^c): a symlog two-hot distribution, and a slow copy
 * that it is held to.
 *
 * <p>Loss = -log p(stopgrad R^λ) - log p(stopgrad slow mean), each step weighted by the chance that it is reached.
 */
public final class Critic implements ValueFunction {

    private final Parameters parameters;
    private final Parameters slowParameters;
    private final List<Network> learners = new ArrayList<>();
    private final Network frozen;
    private final Network slow;
    private final Adam adam;
    private final double slowFraction;
    private boolean started;

    /**
     * @param worldModel frozen
     * @param readsObjects whether it reads the decoded positions of objects, too
     * @param parts of a batch that learn at the same time
     */
    public Critic(
            Constants constants,
            RandomGenerator random,
            WorldModel worldModel,
            WorldModelSettings model,
            ActorCriticSettings settings,
            boolean readsObjects,
            int parts) {
        parameters = new Parameters(constants, random);
        slowParameters = new Parameters(constants, random);
        TwoHot twoHot = new TwoHot(constants, model.bins(), model.binLimit());
        Function<Scope, Network> network = scope -> new Network(scope, worldModel, model, twoHot, readsObjects);
        learners.add(network.apply(parameters.trainable()));
        parameters.seal();
        for (int i = 1; i < parts; i++) {
            learners.add(network.apply(parameters.replica()));
        }
        frozen = network.apply(parameters.frozen());
        // Its own first values do not matter: the first update copies the learner's.
        new Network(slowParameters.trainable(), worldModel, model, twoHot, readsObjects);
        slowParameters.seal();
        slow = network.apply(slowParameters.frozen());
        adam = new Adam(parameters, settings.learningRate(), settings.epsilon(), settings.clip(), 0);
        slowFraction = settings.slowFraction();
    }

    private static final class Network {

        private final Sight sight;
        private final TwoHotHead head;

        Network(Scope scope, WorldModel worldModel, WorldModelSettings model, TwoHot twoHot, boolean readsObjects) {
            sight = new Sight(scope, worldModel, readsObjects);
            head = new TwoHotHead(scope, sight.width(), model.units(), model.headLayers(), twoHot, 0);
        }

        private Network(Sight sight, TwoHotHead head) {
            this.sight = sight;
            this.head = head;
        }

        NDArray mean(Features features) {
            return head.mean(sight.of(features));
        }

        NDArray loss(Features features, NDArray... numbers) {
            return head.loss(sight.of(features), numbers);
        }

        Network aligned() {
            return new Network(sight, head.aligned());
        }
    }

    /** The expected sum {@code [n]}; its gradient flows to the features but not to the critic. */
    @Override
    public NDArray value(Features features) {
        return frozen.mean(features);
    }

    @Override
    public ValueFunction aligned() {
        Network now = frozen.aligned();
        return now::mean;
    }

    /**
     * Σ over rows of what {@link #update} descends; to be computed while gradients are recorded.
     *
     * @param part of the batch, each on a thread of its own
     * @param states {@code [n][F]} with their gradient stopped
     * @param target {@code [n]} λ-returns with their gradient stopped
     * @param weight {@code [n]}
     */
    NDArray loss(int part, NDArray states, NDArray target, NDArray weight) {
        Features features = Features.of(states);
        try (NDArray slowMean = slow.mean(features);
                NDArray losses = learners.get(part).loss(features, target, slowMean)) {
            return losses.mul(weight).sum();
        }
    }

    /** Takes a step along the recorded gradient, and lets the slow copy follow. */
    double update() {
        double norm = adam.step();
        slowParameters.mix(parameters, started ? slowFraction : 1);
        started = true;
        return norm;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Parameters slowParameters() {
        return slowParameters;
    }

    public Adam adam() {
        return adam;
    }

    /** Tells a critic whose weights were loaded that its slow copy was too. */
    public void resumed() {
        started = true;
    }
}
