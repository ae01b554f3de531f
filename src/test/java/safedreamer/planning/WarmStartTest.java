package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WarmStartTest {

    private static final float[] PLAN = {.1f, -.1f, .2f, -.2f, .3f, -.3f};

    @Test
    void anEpisodeStartsFromNothing() {
        assertThat(WarmStart.from(null, 2, 2)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void thePlanMovesOneDecisionAndItsTailIsZero() {
        assertThat(WarmStart.from(PLAN, 3, 2)).containsExactly(.2f, -.2f, .3f, -.3f, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"1, '0.2,-0.2'", "2, '0.2,-0.2,0.3,-0.3'", "5, '0.2,-0.2,0.3,-0.3,0,0,0,0,0,0'"})
    void anotherHorizonCutsOrFills(int horizon, String expected) {
        String[] numbers = expected.split(",", -1);
        float[] mean = WarmStart.from(PLAN, horizon, 2);
        assertThat(mean).hasSize(numbers.length);
        for (int i = 0; i < mean.length; i++) {
            assertThat(mean[i]).isEqualTo(Float.parseFloat(numbers[i]));
        }
    }

    @Test
    void aPlanOfOneDecisionLeavesNothing() {
        assertThat(WarmStart.from(new float[] {1, 1}, 2, 2)).containsExactly(0, 0, 0, 0);
        assertThat(WarmStart.from(new float[0], 1, 2)).containsExactly(0, 0);
    }

    @Test
    void aPlanThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> WarmStart.from(new float[3], 2, 2)).hasMessageContaining("3 numbers");
        assertThatThrownBy(() -> WarmStart.from(new float[] {0, 0, Float.NaN, 0}, 2, 2))
                .hasMessageContaining("NaN");
    }

    @Test
    void aSearchBeginsAtTheShiftedPlanOfTheLast() {
        OnlineSafetyRewardPlanner planner = new OnlineSafetyRewardPlanner(new ConstrainedElites());
        ToyImagination world = ToyImagination.hazardInTheWay();
        float[] last = planner.plan(world, Planning.settings(), 200, null, 1).plan();
        PlanIteration first = planner.plan(world, Planning.settings("horizon=4"), 200, last, 2)
                .iterations()
                .get(0);
        assertThat(first.meanBefore()).isEqualTo(Arrays.copyOfRange(last, 2, 10));
        assertThat(first.stdBefore()).containsOnly(1f);
    }
}
