package safedreamer.agent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import safedreamer.nn.Adam;
import safedreamer.nn.Constants;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.nn.Workers;
import safedreamer.replay.SequenceBatch;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.ReplayedWindows;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelLoss;
import safedreamer.worldmodel.WorldModelSettings;

/** The world model and how it learns from replayed windows, each worker on some of them. Belongs to one thread. */
final class ModelLearner {

    private final NDManager manager;
    private final ObservationShape shape;
    private final Workers workers;
    private final Parameters parameters;
    private final Adam adam;
    private final WorldModel model;
    private final List<WorldModelLoss> losses = new ArrayList<>();

    /** @param random of the first weights */
    ModelLearner(
            Constants constants,
            RandomGenerator random,
            WorldModelSettings settings,
            ObservationShape shape,
            Workers workers) {
        this.manager = constants.manager();
        this.shape = shape;
        this.workers = workers;
        parameters = new Parameters(constants, random);
        WorldModel first = new WorldModel(parameters.trainable(), settings, shape);
        parameters.seal();
        losses.add(new WorldModelLoss(first, settings, constants));
        for (int i = 1; i < workers.count(); i++) {
            WorldModel twin = new WorldModel(parameters.replica(), settings, shape);
            losses.add(new WorldModelLoss(twin, settings, constants));
        }
        adam = new Adam(
                parameters, settings.learningRate(), settings.epsilon(), settings.clip(), settings.warmupUpdates());
        model = new WorldModel(parameters.frozen(), settings, shape);
    }

    /** As it imagines, without gradients. */
    WorldModel model() {
        return model;
    }

    Learned learned() {
        return new Learned("model", parameters, adam);
    }

    /**
     * One gradient update.
     *
     * @param noise {@code [T·B][noise]} of the draws of z
     * @param values takes the losses by name
     * @return posterior states {@code [T·B]} without gradients, time first, in the scope of the calling thread
     */
    LatentState learn(SequenceBatch batch, float[] noise, Map<String, Double> values) {
        losses.get(0).observeCosts(batch.costs());
        int windows = batch.batchSize();
        int parts = Math.min(workers.count(), windows);
        List<Replayed> replayed = workers.run(parts, part -> {
            int from = part * windows / parts;
            int to = (part + 1) * windows / parts;
            float[] own = batch.windows(noise, model.rssm().noiseSize(), from, to);
            return learn(losses.get(part), batch.windows(from, to), own, (double) (to - from) / windows);
        });
        double norm = adam.step();
        values.put("model/gradient", norm);
        replayed.forEach(part -> part.losses().forEach((name, value) -> values.merge(name, value, Double::sum)));
        return Replayed.states(replayed, batch.length());
    }

    private Replayed learn(WorldModelLoss loss, SequenceBatch batch, float[] noise, double share) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray draws =
                    manager.create(noise, new Shape(batch.rows(), model.rssm().noiseSize()));
            WorldModelLoss.Result result;
            try (Gradients gradients = Gradients.record()) {
                result = loss.compute(upload(batch), draws);
                gradients.backward(result.total().mul(manager.create((float) share)));
            }
            return Replayed.leaving(result, share);
        }
    }

    private ReplayedWindows upload(SequenceBatch batch) {
        int rows = batch.rows();
        return new ReplayedWindows(
                batch.length(),
                batch.batchSize(),
                manager.create(batch.observations(), new Shape(rows, shape.size())),
                manager.create(batch.previousActions(), new Shape(rows, shape.actionSize())),
                manager.create(batch.rewards()),
                manager.create(batch.costs()),
                manager.create(batch.goesOn()));
    }
}
