package safedreamer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostForesightTest {

    @Test
    void alarmsAreHeldAgainstTheLastDecisionsOfTheEpisode() {
        float[] expected = {0.49f, 0.5f, 4, 0};
        double[] happened = {5, 5, 1, 0, 3, 0};

        assertThat(CostForesight.of(expected, happened)).isEqualTo(new CostForesight(2, 2, 1));
    }

    @Test
    void episodesAddUp() {
        assertThat(new CostForesight(3, 4, 2).plus(new CostForesight(10, 20, 5)))
                .isEqualTo(new CostForesight(13, 24, 7));
    }
}
