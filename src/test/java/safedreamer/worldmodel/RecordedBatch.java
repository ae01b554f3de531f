package safedreamer.worldmodel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import safedreamer.GoldenNumbers;
import safedreamer.OriginalNetworks;
import safedreamer.nn.LatentDistribution;

/** The first windows of the recorded batch, turned time first, with the noise that draws the recorded classes. */
final class RecordedBatch {

    private final OriginalNetworks networks;
    private final GoldenNumbers data = GoldenNumbers.read("data");
    private final int count;
    private final int length = data.size("T");
    private final NDArray first;
    private final NDArray noise;

    /** @param count B, how many windows to take; the first one begins an episode and stays in it */
    RecordedBatch(OriginalNetworks networks, GoldenNumbers losses, int count) {
        this.networks = networks;
        this.count = count;
        first = timeFirst(networks.input(data, "is_first"));
        float[] uniform = networks.noise(losses.output("post_logit"), losses.indices("post_stoch_index"));
        noise = timeFirst(networks.manager().create(uniform, new Shape(losses.shape("inputs", "post_stoch_index"))));
    }

    /** What the replay would give: no action leads into an episode's beginning. */
    ReplayedWindows windows() {
        NDArray before = networks.input(data, "prev_action").expandDims(1);
        NDArray actions = timeFirst(before.concat(networks.input(data, "action").get(":, :" + (length - 1)), 1));
        NDArray ended = timeFirst(networks.input(data, "is_terminal"));
        return new ReplayedWindows(
                length,
                count,
                timeFirst(networks.input(data, "observation")),
                actions.mul(first.onesLike().sub(first).expandDims(1)),
                timeFirst(networks.input(data, "reward")),
                timeFirst(networks.input(data, "cost")),
                ended.onesLike().sub(ended));
    }

    NDArray noise() {
        return noise;
    }

    /** Beliefs and states of all steps, time first. */
    record Unrolled(LatentState states, LatentDistribution prior, LatentDistribution posterior) {}

    /** As {@link WorldModelLoss#compute} unrolls, but from the carried state and with new beginnings in mid-window. */
    Unrolled unroll(WorldModel model) {
        ReplayedWindows batch = windows();
        NDArray embedding = model.embed(batch.observation());
        LatentState carried = networks.states(data, "prev_deter", "prev_stoch_index");
        LatentState state =
                new LatentState(batch.step(carried.deterministic(), 0), batch.step(carried.stochastic(), 0));
        NDList deterministic = new NDList();
        NDList stochastic = new NDList();
        List<LatentDistribution> priors = new ArrayList<>();
        List<LatentDistribution> posteriors = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            NDArray action = batch.step(batch.previousAction(), t);
            Restart from = Restart.where(batch.step(first, t), model.rssm(), state, action);
            NDArray h = model.rssm().advance(from.state(), from.action());
            priors.add(model.rssm().prior(h, from.state().stochastic()));
            NDArray observation = batch.step(batch.observation(), t);
            Posterior posterior = model.observe(h, batch.step(embedding, t), observation, batch.step(noise, t));
            posteriors.add(posterior.belief());
            state = posterior.state();
            deterministic.add(h);
            stochastic.add(state.stochastic());
        }
        LatentState states = new LatentState(NDArrays.concat(deterministic), NDArrays.concat(stochastic));
        return new Unrolled(states, joined(priors), joined(posteriors));
    }

    private static LatentDistribution joined(List<LatentDistribution> steps) {
        return steps.get(0).concat(steps.subList(1, steps.size()));
    }

    /** The first windows of {@code [B][T]...} as {@code [T·B]...}. */
    private NDArray timeFirst(NDArray array) {
        NDArray turned = array.get("0:" + count).swapAxes(0, 1);
        return turned.getShape().dimension() == 2 ? turned.flatten() : turned.reshape((long) length * count, -1);
    }

    /** The first windows of {@code [B][T][...]} as {@code [T][B][...]}. */
    double[] timeFirst(double[] recorded) {
        int width = recorded.length / (data.size("B") * length);
        double[] turned = new double[count * length * width];
        for (int b = 0; b < count; b++) {
            for (int t = 0; t < length; t++) {
                System.arraycopy(recorded, (b * length + t) * width, turned, (t * count + b) * width, width);
            }
        }
        return turned;
    }
}
