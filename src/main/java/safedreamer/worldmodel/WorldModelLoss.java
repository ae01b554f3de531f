package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import safedreamer.nn.Constants;
import safedreamer.nn.LatentDistribution;

/**
 * L = mean over windows and steps of β_x Σ (x̂ - x)² + L_r + L_c + L_cont + β_dyn max(1, KL(sg(q) ‖ p)) + β_rep max(1,
 * KL(q ‖ sg(p))), in squared observation units and nats (Huang et al. 2024; Hafner et al. 2023).
 *
 * <p>Windows start from the initial state. Since no prior can know what a window starts with, that step's KL has a
 * weight of its own.
 */
public final class WorldModelLoss {

    private final WorldModel model;
    private final WorldModelSettings settings;
    private final Constants constants;

    public WorldModelLoss(WorldModel model, WorldModelSettings settings, Constants constants) {
        this.model = model;
        this.settings = settings;
        this.constants = constants;
    }

    /**
     * The loss of a batch, and where the model came to believe it was.
     *
     * @param total scalar
     * @param terms each unweighted term's mean, scalars by name
     * @param states posterior states, {@code [T·B]} rows, with their gradient stopped
     */
    public record Result(NDArray total, Map<String, NDArray> terms, LatentState states) {}

    /** Takes note of the costs of a batch {@code [T·B]}; not to be called while gradients are recorded. */
    public void observeCosts(float[] costs) {
        model.costHead().observe(costs);
    }

    /** @param noise {@code [T·B][noise]} of the draws of z */
    public Result compute(ReplayedWindows batch, NDArray noise) {
        NDArray embedding = model.embed(batch.observation());
        List<NDArray> deterministic = new ArrayList<>();
        List<NDArray> stochastic = new ArrayList<>();
        List<NDArray> previous = new ArrayList<>();
        List<LatentDistribution> beliefs = new ArrayList<>();
        LatentState state = model.rssm().initial(batch.windows());
        for (int t = 0; t < batch.length(); t++) {
            previous.add(state.stochastic());
            NDArray h = model.rssm().advance(state, batch.step(batch.previousAction(), t));
            Posterior posterior = model.observe(
                    h, batch.step(embedding, t), batch.step(batch.observation(), t), batch.step(noise, t));
            state = posterior.state();
            deterministic.add(h);
            stochastic.add(state.stochastic());
            beliefs.add(posterior.belief());
        }
        NDArray h = NDArrays.concat(new NDList(deterministic));
        LatentState states = new LatentState(h, NDArrays.concat(new NDList(stochastic)));
        LatentDistribution prior = model.rssm().prior(h, NDArrays.concat(new NDList(previous)));
        LatentDistribution posterior = beliefs.get(0).concat(beliefs.subList(1, beliefs.size()));
        return weigh(batch, states, prior, posterior);
    }

    /** The loss of states that are known already, all time first and flat: {@code [T·B]} rows. */
    public Result weigh(
            ReplayedWindows batch, LatentState states, LatentDistribution prior, LatentDistribution posterior) {
        NDArray features = states.features();
        NDArray decoded = model.decoder().apply(features);
        NDArray free = constants.of(settings.freeNats());
        NDArray window = startWeight(batch);
        NDArray dynamics = posterior.stopGradient().divergence(prior);
        NDArray representation = posterior.divergence(prior.stopGradient());
        Map<String, NDArray> terms = new LinkedHashMap<>();
        NDArray error = decoded.sub(model.transform().target(batch.observation()));
        terms.put("observation", error.square().sum(new int[] {1}).mean());
        terms.put("reward", model.rewardHead().loss(features, batch.reward()).mean());
        terms.put("cost", costLoss(batch, states, features, decoded));
        terms.put(
                "continue", model.continueHead().loss(features, batch.goesOn()).mean());
        terms.put("dynamics", dynamics.maximum(free).mul(window).mean());
        terms.put("representation", representation.maximum(free).mul(window).mean());
        NDArray total = terms.get("observation")
                .mul(constants.of(settings.observationScale()))
                .add(terms.get("reward"))
                .add(terms.get("cost"))
                .add(terms.get("continue"))
                .add(terms.get("dynamics").mul(constants.of(settings.dynamicsScale())))
                .add(terms.get("representation").mul(constants.of(settings.representationScale())));
        terms.put("kl", dynamics.mul(window).mean().stopGradient());
        return new Result(total, terms, states.stopGradient());
    }

    /**
     * Of what was seen and, for a head that reads decoded positions, half of what was foreseen: from one step of each
     * window on without looking. It then knows the model's error as well as the world.
     */
    private NDArray costLoss(ReplayedWindows batch, LatentState states, NDArray features, NDArray decoded) {
        NDArray seen = model.costHead().loss(features, decoded, batch.cost()).mean();
        int steps = Math.min(settings.costForesight(), batch.length() - 1);
        if (steps == 0 || !model.costHead().readsDecoded()) {
            return seen;
        }
        int start = batch.length() - 1 - steps;
        LatentState state = new LatentState(
                        batch.step(states.deterministic(), start), batch.step(states.stochastic(), start))
                .stopGradient();
        NDList foreseen = new NDList();
        for (int t = start + 1; t < batch.length(); t++) {
            state = model.imagine(state, batch.step(batch.previousAction(), t), null)
                    .stopGradient();
            foreseen.add(state.features());
        }
        NDArray ahead = NDArrays.concat(foreseen);
        NDArray cost = batch.cost().get((long) (start + 1) * batch.windows() + ":");
        NDArray aheadLoss =
                model.costHead().loss(ahead, model.decoder().apply(ahead), cost).mean();
        return seen.add(aheadLoss).mul(constants.of(0.5));
    }

    private NDArray startWeight(ReplayedWindows batch) {
        NDArray first = constants.of(settings.windowStartScale()).broadcast(new Shape(batch.windows()));
        long others = (long) (batch.length() - 1) * batch.windows();
        return first.concat(constants.of(1).broadcast(new Shape(others)), 0);
    }
}
