package safedreamer.worldmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safedreamer.nn.Constants;
import safedreamer.nn.Gradients;
import safedreamer.nn.OneHotCategorical;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.SettingsResolver;

/** KL balance and free bits in the world model's loss: the two terms, and what each teaches, at both sides of the clamp. */
final class FreeNatsTest {

    /** One group of two classes; KL of (0.99, 0.01) from (0.5, 0.5), and of (0.9, 0.1) from (0.5, 0.5), in nats. */
    private static final double FAR = 0.99 * Math.log(0.99 / 0.5) + 0.01 * Math.log(0.01 / 0.5);

    private static final double NEAR = 0.9 * Math.log(0.9 / 0.5) + 0.1 * Math.log(0.1 / 0.5);

    private NDManager manager;
    private Constants constants;

    @BeforeEach
    void open() {
        TensorEngine.start();
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        constants = new Constants(manager);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** What the loss makes of one believed class after another. */
    private record Outcome(double dynamics, double representation, double posteriorGradient, double priorGradient) {}

    private Outcome outcome(double freeNats, double dynamicsScale, double representationScale, float likely) {
        WorldModelSettings settings = settings(freeNats, dynamicsScale, representationScale);
        ObservationShape shape = new ObservationShape(2, 1, new float[2], -1, 0, -1);
        Parameters parameters = new Parameters(constants, new Random(1));
        WorldModel model = new WorldModel(parameters.trainable(), settings, shape);
        parameters.seal();
        NDArray posterior = belief(likely);
        NDArray prior = belief(0.5f);
        ReplayedWindows batch =
                new ReplayedWindows(1, 1, zeros(1, 2), zeros(1, 1), zeros(1), zeros(1), manager.ones(new Shape(1)));
        LatentState state = new LatentState(zeros(1, settings.deterministicSize()), zeros(1, 4));
        WorldModelLoss loss = new WorldModelLoss(model, settings, constants);
        try (Gradients gradients = Gradients.record()) {
            WorldModelLoss.Result result = loss.weigh(
                    batch, state, new OneHotCategorical(prior, constants), new OneHotCategorical(posterior, constants));
            gradients.backward(result.total());
            return new Outcome(
                    result.terms().get("dynamics").getFloat(),
                    result.terms().get("representation").getFloat(),
                    largest(posterior),
                    largest(prior));
        }
    }

    private static WorldModelSettings settings(double freeNats, double dynamicsScale, double representationScale) {
        ParameterTable<WorldModelSettings> table = ParameterTable.of(WorldModelSettings.class);
        return new SettingsResolver<>(table)
                .override(
                        table.defaults(),
                        List.of(
                                "freeNats=" + freeNats,
                                "dynamicsScale=" + dynamicsScale,
                                "representationScale=" + representationScale,
                                "deterministicSize=4",
                                "stochasticGroups=2",
                                "classes=2",
                                "units=4"));
    }

    @Test
    void aboveTheClampBothTermsAreTheDivergence() {
        Outcome outcome = outcome(0.3, 0.5, 0.1, 0.99f);
        assertThat(outcome.dynamics()).isCloseTo(FAR, offset(1e-5));
        assertThat(outcome.representation()).isCloseTo(FAR, offset(1e-5));
    }

    @Test
    void belowTheClampBothAreTheFreeNatsAndTeachNothing() {
        assertThat(NEAR).isBetween(0.3, 1.0);
        Outcome outcome = outcome(1, 0.5, 0.1, 0.9f);
        assertThat(outcome.dynamics()).isEqualTo(1);
        assertThat(outcome.representation()).isEqualTo(1);
        assertThat(outcome.posteriorGradient()).isZero();
        assertThat(outcome.priorGradient()).isZero();
    }

    /** d KL(q ‖ p) / dp = -q / p, times the scale; nothing of it reaches q. */
    @Test
    void theDynamicsTermTeachesThePriorAloneByItsScale() {
        Outcome outcome = outcome(0.3, 0.5, 0, 0.9f);
        assertThat(outcome.priorGradient()).isCloseTo(0.5 * 0.9 / 0.5, offset(1e-5));
        assertThat(outcome.posteriorGradient()).isZero();
    }

    /** d KL(q ‖ p) / dq = ln(q / p) + 1, times the scale; nothing of it reaches p. */
    @Test
    void theRepresentationTermTeachesThePosteriorAloneByItsScale() {
        Outcome outcome = outcome(0.3, 0, 0.1, 0.9f);
        assertThat(outcome.posteriorGradient()).isCloseTo(0.1 * (Math.log(0.9 / 0.5) + 1), offset(1e-5));
        assertThat(outcome.priorGradient()).isZero();
    }

    /** A model that has learned nothing cannot get below the paper's floor of one nat. */
    @Test
    void aNewModelsTermsAreAtLeastOneNat() {
        Outcome outcome = outcome(1, 0.5, 0.1, 0.5f);
        assertThat(outcome.dynamics()).isGreaterThanOrEqualTo(1);
        assertThat(outcome.representation()).isGreaterThanOrEqualTo(1);
    }

    /** Classes (likely, rest), one group, that a gradient is wanted of. */
    private NDArray belief(float likely) {
        NDArray belief = manager.create(new float[] {likely, 1 - likely}, new Shape(1, 1, 2));
        belief.setRequiresGradient(true);
        return belief;
    }

    private NDArray zeros(long... shape) {
        return manager.zeros(new Shape(shape));
    }

    private static double largest(NDArray array) {
        float[] gradient = array.getGradient().toFloatArray();
        double[] sizes = new double[gradient.length];
        Arrays.setAll(sizes, i -> Math.abs(gradient[i]));
        return Arrays.stream(sizes).max().orElseThrow();
    }
}
