package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationSymmetry;
import safedreamer.environment.physics.PlanarEngine;

/** Here and not beside the class, for it is this task that shows whether a symmetry is one. */
class ObservationSymmetryTest {

    private static final int OBSERVATION = 29;
    private static final Level LEVEL = Tasks.level("SafetyPointGoal1");

    private final EnvironmentSpec spec = Tasks.create("SafetyPointGoal1").spec();
    private final ObservationSymmetry symmetry = new ObservationSymmetry(spec);

    /** Transforming the world and the actions, then acting, shows what acting and transforming what is seen shows. */
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 0", "false, 0.7", "false, -2.5", "true, 1.1", "true, 4"})
    void commutesWithTheTask(boolean mirror, double turn) {
        symmetry.set(mirror, turn);
        Layout layout = new LayoutSampler(LEVEL.placements()).sample(new RandomState(EpisodeSeed.hash(11)));
        NavigationTask task = task(layout);
        NavigationTask changed = task(transformed(layout, mirror, turn));
        Random random = new Random(4);
        double[] now = new double[OBSERVATION];
        double[] seen = new double[OBSERVATION];
        float[] action = new float[2];
        for (int step = 0; step < 100 && !task.goalReached(); step++) {
            action[0] = 2 * random.nextFloat() - 1;
            action[1] = 0.4f * random.nextFloat() - 0.2f;
            task.step(new double[] {action[0], action[1]});
            symmetry.transformActions(action, 0, action, 0, 1);
            changed.step(new double[] {action[0], action[1]});

            new CoordinateObservation(task).write(now);
            float[] expected = rounded(now);
            symmetry.transformObservations(expected, 0, expected, 0, 1);
            new CoordinateObservation(changed).write(seen);
            for (int i = 0; i < OBSERVATION; i++) {
                assertThat(seen[i]).as("step %d, number %d", step, i).isCloseTo((double) expected[i], within(2e-6));
            }
            assertThat(changed.reward()).isCloseTo(task.reward(), within(1e-12));
            assertThat(changed.cost()).isEqualTo(task.cost());
        }
    }

    @Test
    void setChangesNothingButWhatItIsGiven() {
        float[] row = distinct(1);
        float[] same = new float[OBSERVATION];
        symmetry.draw(new Random(3));
        symmetry.set(false, 0);
        symmetry.transformObservations(row, 0, same, 0, 1);

        assertThat(same).isEqualTo(row);
    }

    @Test
    void renamesHazardsAndNothingElse() {
        float[] row = distinct(1);
        float[] renamed = new float[OBSERVATION];
        Set<String> firstHazards = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            symmetry.draw(random);
            symmetry.transformObservations(row, 0, renamed, 0, 1);
            float flip = symmetry.mirrored() ? -1 : 1;
            Set<String> pairs = new HashSet<>();
            for (int k = 9; k < 25; k += 2) {
                pairs.add(renamed[k] + " " + flip * renamed[k + 1]);
            }
            firstHazards.add(renamed[9] + "");
            assertThat(pairs).isEqualTo(pairsOf(row));
            assertThat(renamed[7]).isEqualTo(row[7]);
            assertThat(renamed[8]).isEqualTo(flip * row[8]);
        }
        assertThat(firstHazards).hasSize(8);
    }

    @Test
    void allRowsOfAWindowChangeAlike() {
        float[] window = distinct(3);
        float[] changed = window.clone();
        symmetry.draw(new Random(5));
        symmetry.transformObservations(changed, 0, changed, 0, 3);
        float[] row = new float[OBSERVATION];
        for (int r = 0; r < 3; r++) {
            symmetry.transformObservations(window, r * OBSERVATION, row, 0, 1);
            assertThat(Arrays.copyOfRange(changed, r * OBSERVATION, (r + 1) * OBSERVATION))
                    .isEqualTo(row);
        }
    }

    @Test
    void onlyTheMirrorTouchesActionsAndOfThemOnlyTheTurn() {
        float[] actions = {0.1f, 0.2f, 0.3f, 0.4f};
        float[] changed = new float[4];
        symmetry.set(false, 2);
        symmetry.transformActions(actions, 0, changed, 0, 2);
        assertThat(changed).isEqualTo(actions);
        symmetry.set(true, 2);
        symmetry.transformActions(actions, 0, changed, 0, 2);
        assertThat(changed).containsExactly(0.1f, -0.2f, 0.3f, -0.4f);
    }

    private static NavigationTask task(Layout layout) {
        NavigationTask task = new NavigationTask(LEVEL, new PlanarEngine());
        task.begin(layout);
        return task;
    }

    private static Layout transformed(Layout layout, boolean mirror, double turn) {
        int n = layout.x().length;
        double flip = mirror ? -1 : 1;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] yaw = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.cos(turn) * layout.x()[i] - Math.sin(turn) * flip * layout.y()[i];
            y[i] = Math.sin(turn) * layout.x()[i] + Math.cos(turn) * flip * layout.y()[i];
            yaw[i] = flip * layout.yaw()[i] + turn;
        }
        return new Layout(x, y, yaw);
    }

    private static float[] rounded(double[] numbers) {
        float[] rounded = new float[numbers.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) numbers[i];
        }
        return rounded;
    }

    private static float[] distinct(int rows) {
        float[] numbers = new float[rows * OBSERVATION];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i + 1;
        }
        return numbers;
    }

    private static Set<String> pairsOf(float[] row) {
        Set<String> pairs = new HashSet<>();
        for (int k = 9; k < 25; k += 2) {
            pairs.add(row[k] + " " + row[k + 1]);
        }
        return pairs;
    }
}
