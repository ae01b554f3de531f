package safedreamer.environment.safetygym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationLayout;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.TimeStep;
import safedreamer.environment.physics.PlanarEngine;
import safedreamer.settings.UserError;

class NavigationEnvironmentTest {

    private static final float[] ACTION = {0.5f, 0.1f};

    private final Environment environment = Tasks.create("SafetyPointGoal1");

    @Test
    void describesItself() {
        EnvironmentSpec spec = environment.spec();

        assertThat(spec.task()).isEqualTo("SafetyPointGoal1");
        assertThat(spec.engine()).isEqualTo("planar");
        assertThat(spec.actionSize()).isEqualTo(2);
        assertThat(spec.episodeDecisions()).isEqualTo(200);
        assertThat(spec.actionRepeat()).isEqualTo(5);
        assertThat(spec.layout().size()).isEqualTo(29);
        assertThat(spec.layout().find("hazards").orElseThrow())
                .isEqualTo(new ObservationLayout.Field("hazards", ObservationLayout.Kind.EGO_POSITIONS, 9, 16, 1));
    }

    @Test
    void anUnknownTaskIsAnErrorThatNamesTheKnownOnes() {
        assertThatThrownBy(() -> Tasks.create("SafetyPointGaol1"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("SafetyPointGaol1")
                .hasMessageContaining("SafetyPointGoal1");
    }

    @Test
    void anEpisodeIsTruncatedAfterItsDecisionsAndNotBefore() {
        environment.reset(1);
        for (int i = 1; i < 200; i++) {
            assertThat(environment.step(ACTION).last()).isFalse();
        }
        TimeStep end = environment.step(ACTION);

        assertThat(end.truncated()).isTrue();
        assertThat(end.terminated()).isFalse();
        assertThatThrownBy(() -> environment.step(ACTION)).isInstanceOf(IllegalStateException.class);
        environment.reset(1);
        assertThat(environment.step(ACTION).last()).isFalse();
    }

    @Test
    void refusesToStepBeforeAReset() {
        assertThatThrownBy(() -> environment.step(ACTION)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesActionsThatAreNone() {
        environment.reset(1);

        assertThatThrownBy(() -> environment.step(new float[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
        assertThatThrownBy(() -> environment.step(new float[] {0, 0, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> environment.step(new float[] {0, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("turn");
    }

    @Test
    void aRefusedActionLeavesTheEpisodeAsItWas() {
        environment.reset(1);
        assertThatThrownBy(() -> environment.step(new float[] {Float.NaN, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        TimeStep after = environment.step(ACTION);
        Environment other = Tasks.create("SafetyPointGoal1");
        other.reset(1);

        assertThat(after).usingRecursiveComparison().isEqualTo(other.step(ACTION));
    }

    @Test
    void theSameSeedGivesTheSameEpisodeWhateverCameBefore() {
        List<TimeStep> first = episode(5);
        episode(6);

        assertThat(episode(5)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void observationsAlreadyHandedOutDoNotChange() {
        TimeStep start = environment.reset(3);
        float[] copy = start.observation().clone();
        environment.step(ACTION);

        assertThat(start.observation()).isEqualTo(copy);
    }

    /** The scene is what is drawn beside the agent's beliefs, so both must speak of the same places. */
    @Test
    void theSceneIsWhereTheObservationSaysItIs() {
        environment.reset(9);
        float[] seen = environment.step(ACTION).observation();
        Scene scene = environment.scene();

        assertThat(scene.extent()).isEqualTo(1.5);
        assertThat(scene.agentX()).isCloseTo((double) seen[27], within(1e-5));
        assertThat(scene.agentY()).isCloseTo((double) seen[28], within(1e-5));
        assertThat(Math.cos(scene.heading())).isCloseTo((double) seen[25], within(1e-5));
        List<SceneObject> objects = scene.objects();
        for (int i = 0; i < 9; i++) {
            SceneObject object = objects.get(i);
            double cos = Math.cos(scene.heading());
            double sin = Math.sin(scene.heading());
            assertThat(object.kind()).isEqualTo(i == 0 ? SceneObject.Kind.GOAL : SceneObject.Kind.HAZARD);
            assertThat(object.x())
                    .isCloseTo(scene.agentX() + cos * seen[7 + 2 * i] - sin * seen[8 + 2 * i], within(1e-5));
            assertThat(object.y())
                    .isCloseTo(scene.agentY() + sin * seen[7 + 2 * i] + cos * seen[8 + 2 * i], within(1e-5));
        }
        assertThat(objects.get(9).kind()).isEqualTo(SceneObject.Kind.VASE);
        assertThat(objects).hasSize(10);
    }

    @Test
    void theInnerLoopAllocatesNothing() {
        NavigationTask task = new NavigationTask(Tasks.level("SafetyPointGoal1"), new PlanarEngine());
        CoordinateObservation observation = new CoordinateObservation(task);
        double[] seen = new double[29];
        double[] action = {1, 0.1};
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        task.reset(new RandomState(1));
        task.step(action);
        observation.write(seen);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 900; i++) {
            task.step(action);
            observation.write(seen);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // Less than one object a step; the measuring itself may take a little.
        assertThat(allocated).isLessThan(900 * 8L);
    }

    private List<TimeStep> episode(long seed) {
        Random random = new Random(0);
        List<TimeStep> steps = new ArrayList<>();
        steps.add(environment.reset(seed));
        while (!steps.get(steps.size() - 1).last()) {
            steps.add(environment.step(new float[] {2 * random.nextFloat() - 1, 2 * random.nextFloat() - 1}));
        }
        return steps;
    }
}
