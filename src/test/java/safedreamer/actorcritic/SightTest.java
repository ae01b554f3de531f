package safedreamer.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import safedreamer.nn.Constants;
import safedreamer.nn.Features;
import safedreamer.nn.Gradients;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.nn.Weight;
import safedreamer.training.RunSettings;
import safedreamer.training.SmallRuns;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.WorldModel;

/** Two objects, decoded by a world model that has learned nothing. */
final class SightTest {

    private static final int N = 3;
    private static final int OBSERVED = 6;
    private static final ObservationShape TWO_OBJECTS =
            new ObservationShape(OBSERVED, 1, new float[] {1, 1, 1, 1, 1, 1}, 2, 2, 0);

    private final NDManager manager;
    private final Parameters world;
    private final WorldModel model;
    private final Parameters parameters;
    private final Sight features;
    private final Sight objects;
    private final NDArray states;

    SightTest() {
        TensorEngine.start();
        manager = NDManager.newBaseManager(TensorEngine.device());
        Constants constants = new Constants(manager);
        RunSettings settings = SmallRuns.settings();
        world = new Parameters(constants, new SplittableRandom(5));
        new WorldModel(world.trainable(), settings.model(), TWO_OBJECTS);
        world.seal();
        model = new WorldModel(world.frozen(), settings.model(), TWO_OBJECTS);
        parameters = new Parameters(constants, new SplittableRandom(6));
        features = new Sight(parameters.trainable(), model, false);
        objects = new Sight(parameters.trainable(), model, true);
        parameters.seal();
        states = manager.randomNormal(new Shape(N, model.featureSize()));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void learnSomething() {
        parameters.load(manager.randomNormal(new Shape(parameters.count())));
    }

    private float[] summary() {
        return summary(states).toFloatArray();
    }

    private NDArray summary(NDArray of) {
        return objects.of(Features.of(of)).whole().get(":, " + model.featureSize() + ":");
    }

    /** Puts what the decoder ends with into another order. */
    private void decodeInOrder(int... columns) {
        float[] all = world.values().toFloatArray();
        int at = 0;
        for (Weight weight : world.weights().values()) {
            int size = (int) weight.shape().size();
            if (weight.name().startsWith("dec/")
                    && weight.shape().get(weight.shape().dimension() - 1) == OBSERVED) {
                float[] before = Arrays.copyOfRange(all, at, at + size);
                for (int i = 0; i < size; i++) {
                    all[at + i] = before[i / OBSERVED * OBSERVED + columns[i % OBSERVED]];
                }
            }
            at += size;
        }
        world.load(manager.create(all));
    }

    @Test
    void withoutObjectsItSeesTheFeaturesAlone() {
        Features read = Features.of(states);
        assertThat(features.of(read)).isSameAs(read);
        assertThat(features.width()).isEqualTo(model.featureSize());
    }

    @Test
    void theFeaturesComeFirstAndTheObjectsAfterThem() {
        NDArray whole = objects.of(Features.of(states)).whole();
        assertThat(whole.getShape()).isEqualTo(new Shape(N, objects.width()));
        assertThat(whole.get(":, 0:" + model.featureSize()).toFloatArray()).containsExactly(states.toFloatArray());
    }

    @Test
    void whatHasLearnedNothingYetSaysNothingOfObjects() {
        assertThat(summary()).containsOnly(0);
    }

    @Test
    void itMakesNoDifferenceWhichObjectIsWhich() {
        learnSomething();
        float[] before = summary();
        decodeInOrder(0, 1, 4, 5, 2, 3);
        assertThat(summary()).containsExactly(before, offset(1e-3f));
    }

    @Test
    void itMakesADifferenceWhereAnObjectIs() {
        learnSomething();
        float[] before = summary();
        decodeInOrder(0, 1, 3, 2, 4, 5);
        float[] after = summary();
        for (int i = 0; i < N; i++) {
            int from = i * before.length / N;
            int to = (i + 1) * before.length / N;
            assertThat(Arrays.copyOfRange(after, from, to)).isNotEqualTo(Arrays.copyOfRange(before, from, to));
        }
    }

    @Test
    void whereAnObjectIsHasAGradientInTheState() {
        learnSomething();
        states.setRequiresGradient(true);
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(summary(states).sum());
        }
        assertThat(states.getGradient().abs().sum().getFloat()).isGreaterThan(0.01f);
    }
}
