package safedreamer.conformance.method;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import safedreamer.nn.Constants;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Weight;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;
import safedreamer.settings.UserError;
import safedreamer.worldmodel.LatentState;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.WorldModel;
import safedreamer.worldmodel.WorldModelSettings;

/**
 * A world model of ours with the sizes and the weights of a recording, on the CPU; and how to read inputs into it. Belongs
 * to one thread; closing it frees every array made of it.
 */
public final class OriginalNetworks implements AutoCloseable {

    /** Where the recorded world model's weights begin. */
    static final String MODEL = "agent/wm/";

    private final GoldenArrays weights;
    private final NDManager manager;
    private final Constants constants;
    private final WorldModelSettings settings;
    private final Parameters parameters;
    private final WorldModel learner;
    private final WorldModel model;

    /** @throws UserError if there is no such network, or its weights have other shapes than ours */
    public OriginalNetworks(GoldenArrays weights) {
        this.weights = weights;
        TensorEngine.start();
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        constants = new Constants(manager);
        settings = settings(weights);
        ObservationShape shape =
                new ObservationShape(weights.size("obs"), actionSize(), new float[weights.size("obs")], -1, 0, -1);
        parameters = parameters();
        learner = new WorldModel(parameters.trainable(), settings, shape);
        parameters.seal();
        load(parameters, MODEL);
        model = new WorldModel(parameters.frozen(), settings, shape);
    }

    /** All but the sizes is at the paper's values, which are the defaults. */
    private static WorldModelSettings settings(GoldenArrays weights) {
        ParameterTable<WorldModelSettings> table = ParameterTable.of(WorldModelSettings.class);
        List<String> sizes = List.of(
                "deterministicSize=" + weights.size("deter"),
                "stochasticGroups=" + weights.size("stoch"),
                "classes=" + weights.size("classes"),
                "units=" + weights.size("units"),
                "encoderLayers=" + weights.size("mlp_layers"),
                "headLayers=" + weights.size("layers"),
                "bins=" + weights.size("bins"));
        return new SettingsResolver<>(table).override(table.defaults(), sizes);
    }

    /** An empty set of weights. */
    public Parameters parameters() {
        return new Parameters(constants, new Random(1));
    }

    /** Puts the recorded weights whose names start so in the place of all these. */
    public void load(Parameters into, String prefix) {
        float[] all = new float[(int) into.count()];
        int offset = 0;
        for (Weight weight : into.weights().values()) {
            String name = prefix + weight.name();
            if (!Arrays.equals(weight.shape().getShape(), weights.inputShape(name))) {
                throw new UserError("weight " + name + " is " + Arrays.toString(weights.inputShape(name)) + ", ours is "
                        + weight.shape());
            }
            float[] values = weights.input(name);
            System.arraycopy(values, 0, all, offset, values.length);
            offset += values.length;
        }
        into.load(manager.create(all));
    }

    /** An input as it was recorded. */
    public NDArray input(GoldenArrays file, String name) {
        return manager.create(file.input(name), new Shape(file.inputShape(name)));
    }

    /** {@code [n][D]} and classes {@code [n][groups]} as states. */
    public LatentState states(GoldenArrays file, String deterministic, String stochasticIndex) {
        return new LatentState(input(file, deterministic), oneHot(input(file, stochasticIndex)));
    }

    /** {@code [n][groups * classes]} of classes {@code [n][groups]}. */
    NDArray oneHot(NDArray index) {
        return index.toType(DataType.INT64, false)
                .oneHot(settings.classes(), DataType.FLOAT32)
                .reshape(index.getShape().get(0), -1);
    }

    /** {@code [n][groups * classes]} of recorded classes, for comparisons. */
    double[] oneHot(int[] index) {
        double[] values = new double[index.length * settings.classes()];
        for (int i = 0; i < index.length; i++) {
            values[i * settings.classes() + index[i]] = 1;
        }
        return values;
    }

    /**
     * Uniform noise that makes a draw by inverted cumulated probabilities give the recorded classes: the middle of each
     * one's stretch of [0, 1).
     *
     * @param logProbabilities {@code [n][groups][classes]}, flat
     * @param index {@code [n][groups]}, flat
     */
    float[] noise(double[] logProbabilities, int[] index) {
        int classes = settings.classes();
        float[] noise = new float[index.length];
        for (int i = 0; i < index.length; i++) {
            double below = 0;
            for (int j = 0; j < index[i]; j++) {
                below += Math.exp(logProbabilities[i * classes + j]);
            }
            noise[i] = (float) (below + Math.exp(logProbabilities[i * classes + index[i]]) / 2);
        }
        return noise;
    }

    public int actionSize() {
        return weights.size("act");
    }

    public NDManager manager() {
        return manager;
    }

    public Constants constants() {
        return constants;
    }

    public WorldModelSettings settings() {
        return settings;
    }

    /** Of {@link #learner}. */
    public Parameters modelParameters() {
        return parameters;
    }

    /** With gradients. */
    public WorldModel learner() {
        return learner;
    }

    /** Without. */
    public WorldModel model() {
        return model;
    }

    @Override
    public void close() {
        manager.close();
    }
}
