package safedreamer.worldmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.nn.Constants;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Weight;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/**
 * The gradient of every term of the loss, through the whole world model and several steps, against differences of that
 * term. The latent is the Gaussian one, whose draws are differentiable; that of the categorical one, which is not the
 * derivative of anything, is the original's, as its recorded numbers show.
 */
final class WorldModelGradientTest {

    private static final int LENGTH = 4;
    private static final int WINDOWS = 3;
    private static final int OBSERVED = 5;
    private static final float STEP = 1e-2f;
    private static final ObservationShape SHAPE =
            new ObservationShape(OBSERVED, 2, new float[] {1, 1, 1, 1, 1}, 3, 1, 0);

    private NDManager manager;
    private Constants constants;
    private Parameters parameters;
    private WorldModel model;
    private WorldModelSettings settings;

    private void build(String... changes) {
        TensorEngine.start();
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        constants = new Constants(manager);
        ParameterTable<WorldModelSettings> table = ParameterTable.of(WorldModelSettings.class);
        SettingsResolver<WorldModelSettings> resolver = new SettingsResolver<>(table);
        settings = resolver.override(
                table.defaults(),
                List.of(
                        "latent=GAUSSIAN",
                        "deterministicSize=7",
                        "stochasticGroups=3",
                        "units=6",
                        "encoderLayers=1",
                        "headLayers=1",
                        "bins=9",
                        "binLimit=3",
                        "freeNats=0",
                        "windowStartScale=0.5"));
        settings = resolver.override(settings, List.of(changes));
        parameters = new Parameters(constants, new Random(4));
        model = new WorldModel(parameters.trainable(), settings, SHAPE);
        parameters.seal();
        // Heads that start at zero would hide what lies below them.
        parameters.load(parameters.values().add(normal(9, parameters.count()).mul(constants.of(0.2))));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({
        "observation, enc/ rssm/ dec/, TWO_HOT",
        "reward, enc/ rssm/ rew/, TWO_HOT",
        "cost, enc/ rssm/ cost/, TWO_HOT",
        "continue, enc/ rssm/ cont/, TWO_HOT",
        // What it reads is stopped: it learns from decoded positions and never bends them.
        "cost, cost/, PER_OBJECT"
    })
    void theGradientOfATermIsThatOfItsDifferences(String term, String places, String costHead) {
        build("costHead=" + costHead, "costForesight=0");
        assertGradients(
                result -> result.terms().get(term), result -> result.terms().get(term), places.split(" ", -1));
    }

    /** Each stops one side of the KL, so that only both together are its derivative. */
    @ParameterizedTest
    @CsvSource({"1", "0.5"})
    void bothTermsOfTheDivergenceTogetherHaveItsGradient(double windowStartScale) {
        build("windowStartScale=" + windowStartScale);
        assertGradients(
                result -> result.terms().get("dynamics").add(result.terms().get("representation")),
                result -> result.terms().get("dynamics"),
                "enc/",
                "rssm/");
    }

    /** With one weight for both of them, the weighted sum is the derivative of the sum with the KL counted once. */
    @ParameterizedTest
    @CsvSource({"0.7"})
    void theTotalHasTheGradientOfItsWeightedTerms(double scale) {
        build("dynamicsScale=" + scale, "representationScale=" + scale, "observationScale=3");
        assertGradients(
                WorldModelLoss.Result::total,
                result -> result.total().sub(result.terms().get("dynamics").mul(constants.of(scale))),
                "enc/",
                "rssm/",
                "dec/",
                "rew/",
                "cost/",
                "cont/");
    }

    /**
     * Compares the gradient of every weight below some places with central differences, along itself and along a random
     * direction.
     */
    private void assertGradients(
            Function<WorldModelLoss.Result, NDArray> taught,
            Function<WorldModelLoss.Result, NDArray> measured,
            String... places) {
        Map<String, float[]> gradients = new LinkedHashMap<>();
        try (Gradients recording = Gradients.record()) {
            recording.backward(taught.apply(loss()));
        }
        for (Weight weight : parameters.weights().values()) {
            if (List.of(places).stream().anyMatch(weight.name()::startsWith)) {
                gradients.put(weight.name(), weight.array().getGradient().toFloatArray());
            }
        }
        assertThat(gradients).hasSizeGreaterThan(3);
        int moved = 0;
        for (Map.Entry<String, float[]> entry : gradients.entrySet()) {
            float[] gradient = entry.getValue();
            double norm = Math.sqrt(dot(gradient, gradient));
            moved += norm > 1e-3 ? 1 : 0;
            float[] along = norm > 0 ? scaled(gradient, 1 / norm) : gradient;
            float[] random = normal(entry.getKey().hashCode(), gradient.length).toFloatArray();
            random = scaled(random, 1 / Math.sqrt(dot(random, random)));
            for (float[] direction : List.of(along, random)) {
                assertThat(difference(entry.getKey(), direction, measured))
                        .as(entry.getKey())
                        .isCloseTo(dot(gradient, direction), offset(0.01 * norm + 2e-4));
            }
        }
        assertThat(moved).as("weights that the loss depends on").isGreaterThan(gradients.size() / 2);
    }

    private double difference(String name, float[] direction, Function<WorldModelLoss.Result, NDArray> measured) {
        NDArray values = parameters.weights().get(name).array();
        NDArray step = manager.create(direction, values.getShape()).mul(constants.of(STEP));
        NDArray start = values.duplicate();
        double above = at(values, start.add(step), measured);
        double below = at(values, start.sub(step), measured);
        at(values, start, measured);
        return (above - below) / (2 * STEP);
    }

    private double at(NDArray values, NDArray chosen, Function<WorldModelLoss.Result, NDArray> measured) {
        values.subi(values.duplicate());
        values.addi(chosen);
        return measured.apply(loss()).getFloat();
    }

    private WorldModelLoss.Result loss() {
        int rows = LENGTH * WINDOWS;
        NDArray costs = normal(5, rows).abs().round();
        ReplayedWindows batch = new ReplayedWindows(
                LENGTH,
                WINDOWS,
                normal(1, rows, OBSERVED),
                normal(2, rows, 2).tanh(),
                normal(3, rows),
                costs,
                costs.lt(constants.of(2)).toType(ai.djl.ndarray.types.DataType.FLOAT32, false));
        NDArray noise = normal(6, rows, 3);
        return new WorldModelLoss(model, settings, constants).compute(batch, noise);
    }

    private NDArray normal(long seed, long... shape) {
        Random random = new Random(seed);
        float[] values = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, new Shape(shape));
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    private static float[] scaled(float[] values, double by) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] * by);
        }
        return scaled;
    }
}
