package safedreamer.workbench.belief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StepColumnsTest {

    @Test
    void everyPlaceBelongsToTheStepWhoseMiddleIsNearest() {
        StepColumns columns = new StepColumns(70, 670, 2, 8);
        for (int k = -2; k <= 8; k++) {
            assertThat(columns.at(columns.centre(k))).isEqualTo(k);
        }
        assertThat(columns.at(0)).isEqualTo(-2);
        assertThat(columns.at(2000)).isEqualTo(8);
        assertThat(columns.now()).isBetween(columns.centre(0), columns.centre(1));
        assertThat(columns.every()).isEqualTo(1);
    }

    @Test
    void aLongHorizonHasAFrameEveryFewStepsAndAlwaysOneOfThePresent() {
        StepColumns columns = new StepColumns(70, 670, 2, 100);
        assertThat(columns.every() * columns.width()).isGreaterThanOrEqualTo(31);
        assertThat(columns.framed(0)).isTrue();
        assertThat(columns.framed(1)).isFalse();
        assertThat(columns.framed(columns.every())).isTrue();
    }
}
