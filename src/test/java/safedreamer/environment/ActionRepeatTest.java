package safedreamer.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionRepeatTest {

    @Test
    void sumsRewardsCostsAndGoalsAndShowsTheLastObservation() {
        Environment repeated = new ActionRepeat(new Counting(12, true), 5);
        repeated.reset(0);
        TimeStep step = repeated.step(new float[] {0.5f});

        assertThat(step.reward()).isEqualTo(1 + 2 + 3 + 4 + 5);
        assertThat(step.cost()).isEqualTo(2);
        assertThat(step.goalsReached()).isEqualTo(5);
        assertThat(step.observation()).containsExactly(5);
        assertThat(step.last()).isFalse();
    }

    @Test
    void anEpisodesEndEndsTheDecisionEarly() {
        for (boolean terminates : new boolean[] {true, false}) {
            Environment repeated = new ActionRepeat(new Counting(7, terminates), 5);
            repeated.reset(0);
            repeated.step(new float[] {0.5f});
            TimeStep end = repeated.step(new float[] {0.5f});

            assertThat(end.reward()).isEqualTo(6 + 7);
            assertThat(end.observation()).containsExactly(7);
            assertThat(end.terminated()).isEqualTo(terminates);
            assertThat(end.truncated()).isEqualTo(!terminates);
        }
    }

    @Test
    void anEpisodeIsAsManyDecisionsAsItTakes() {
        EnvironmentSpec spec = new ActionRepeat(new Counting(7, true), 5).spec();

        assertThat(spec.episodeDecisions()).isEqualTo(2);
        assertThat(spec.actionRepeat()).isEqualTo(5);
    }

    @Test
    void refusesToRepeatLessThanOnce() {
        assertThatThrownBy(() -> new ActionRepeat(new Counting(7, true), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Counts its steps, shows and pays the count, and costs 1 at every even one. */
    private static final class Counting implements Environment {
        private final int length;
        private final boolean terminates;
        private int steps;

        Counting(int length, boolean terminates) {
            this.length = length;
            this.terminates = terminates;
        }

        @Override
        public EnvironmentSpec spec() {
            return new EnvironmentSpec(
                    "Counting",
                    "none",
                    "",
                    new ActionLayout(List.of(new ActionLayout.Component("push", false))),
                    length,
                    1,
                    new ObservationLayout(
                            List.of(new ObservationLayout.Field("count", ObservationLayout.Kind.SCALAR, 0, 1, 1))),
                    WorldSymmetry.none());
        }

        @Override
        public TimeStep reset(long seed) {
            steps = 0;
            return new TimeStep(new float[] {0}, 0, 0, false, false, 0);
        }

        @Override
        public TimeStep step(float[] action) {
            steps++;
            boolean end = steps == length;
            return new TimeStep(new float[] {steps}, steps, 1 - steps % 2, end && terminates, end && !terminates, 1);
        }

        @Override
        public Scene scene() {
            return new Scene(0, 0, 0, 1, List.of());
        }
    }
}
