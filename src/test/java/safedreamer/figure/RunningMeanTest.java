package safedreamer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningMeanTest {

    @Test
    void eachMeanIsOfTheLastFew() {
        assertThat(RunningMean.of(new double[] {3, 1, 5, 0}, 2)).containsExactly(3, 2, 3, 2.5);
        assertThat(RunningMean.of(new double[0], 2)).isEmpty();
    }
}
