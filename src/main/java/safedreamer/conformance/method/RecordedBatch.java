package safedreamer.conformance.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import safedreamer.nn.LatentDistribution;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.Posterior;
import safedreamer.worldmodel.ReplayedWindows;
import safedreamer.worldmodel.WorldModel;

/** Some windows of the recorded batch, turned time first, with the noise that draws the recorded classes. */
final class RecordedBatch {

    private final OriginalNetworks networks;
    private final GoldenArrays data;
    private final int[] chosen;
    private final int length;
    private final NDArray first;
    private final NDArray noise;

    private RecordedBatch(OriginalNetworks networks, GoldenArrays losses, GoldenArrays data, int[] chosen) {
        this.networks = networks;
        this.data = data;
        this.chosen = chosen;
        length = data.size("T");
        first = timeFirst("is_first");
        double[] logits = losses.output("post_logit");
        float[] uniform = networks.noise(logits, losses.indices("post_stoch_index"));
        int groups = networks.settings().stochasticGroups();
        noise = array(GoldenArrays.singles(timeFirst(GoldenArrays.doubles(uniform))), groups);
    }

    /** All of it. */
    static RecordedBatch whole(OriginalNetworks networks, GoldenArrays losses) {
        GoldenArrays data = losses.beside("data");
        return new RecordedBatch(
                networks, losses, data, IntStream.range(0, data.size("B")).toArray());
    }

    /** The windows that begin with an episode and stay in it, as all of our own do. */
    RecordedBatch beginnings(GoldenArrays losses) {
        float[] begins = data.input("is_first");
        int[] rows = IntStream.range(0, data.size("B"))
                .filter(b -> begins[b * length] == 1)
                .filter(b -> IntStream.range(1, length).allMatch(t -> begins[b * length + t] == 0))
                .toArray();
        return new RecordedBatch(networks, losses, data, rows);
    }

    /** B. */
    int windowCount() {
        return chosen.length;
    }

    /** What the replay would give: no action leads into an episode's beginning. */
    ReplayedWindows windows() {
        int actions = data.size("act");
        double[] carried = data.exactInput("prev_action");
        double[] taken = data.exactInput("action");
        double[] before = new double[taken.length];
        for (int b = 0; b < data.size("B"); b++) {
            System.arraycopy(carried, b * actions, before, b * length * actions, actions);
            System.arraycopy(taken, b * length * actions, before, (b * length + 1) * actions, (length - 1) * actions);
        }
        NDArray previous = array(GoldenArrays.singles(timeFirst(before)), actions);
        NDArray ended = timeFirst("is_terminal");
        return new ReplayedWindows(
                length,
                chosen.length,
                array(GoldenArrays.singles(timeFirst(data.exactInput("observation"))), data.size("obs")),
                previous.mul(first.onesLike().sub(first).expandDims(1)),
                timeFirst("reward"),
                timeFirst("cost"),
                ended.onesLike().sub(ended));
    }

    NDArray noise() {
        return noise;
    }

    /** Beliefs and states of all steps, time first. */
    record Unrolled(LatentState states, LatentDistribution prior, LatentDistribution posterior) {}

    /** As our loss unrolls, but from the carried state and with new beginnings in mid-window. */
    Unrolled unroll(WorldModel model) {
        ReplayedWindows batch = windows();
        NDArray embedding = model.embed(batch.observation());
        LatentState state = carried();
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

    private LatentState carried() {
        LatentState all = networks.states(data, "prev_deter", "prev_stoch_index");
        NDList deterministic = new NDList();
        NDList stochastic = new NDList();
        for (int b : chosen) {
            deterministic.add(all.deterministic().get(b + ":" + (b + 1)));
            stochastic.add(all.stochastic().get(b + ":" + (b + 1)));
        }
        return new LatentState(NDArrays.concat(deterministic), NDArrays.concat(stochastic));
    }

    private static LatentDistribution joined(List<LatentDistribution> steps) {
        return steps.get(0).concat(steps.subList(1, steps.size()));
    }

    private NDArray timeFirst(String input) {
        return networks.manager().create(GoldenArrays.singles(timeFirst(data.exactInput(input))));
    }

    private NDArray array(float[] values, int width) {
        return networks.manager().create(values, new Shape((long) length * chosen.length, width));
    }

    /** The chosen windows of {@code [B][T][...]} as {@code [T][B][...]}. */
    double[] timeFirst(double[] recorded) {
        int width = recorded.length / (data.size("B") * length);
        double[] turned = new double[chosen.length * length * width];
        for (int i = 0; i < chosen.length; i++) {
            for (int t = 0; t < length; t++) {
                int from = (chosen[i] * length + t) * width;
                System.arraycopy(recorded, from, turned, (t * chosen.length + i) * width, width);
            }
        }
        return turned;
    }
}
