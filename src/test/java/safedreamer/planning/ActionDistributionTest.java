package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.imagination.NoiseStream;

final class ActionDistributionTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 0.99})
    void noiseIsStandardNormalAtEachStepAndCorrelatedBetweenNeighbours(double correlation) {
        int draws = 40_000;
        int horizon = 4;
        ActionDistribution unit = ActionDistribution.around(new float[horizon * 2], 1, 2);
        double[] sum = new double[horizon];
        double[] squares = new double[horizon];
        double[] products = new double[horizon];
        double across = 0;
        for (int i = 0; i < draws; i++) {
            float[] noise = unit.sample(NoiseStream.of(5, i), correlation);
            for (int t = 0; t < horizon; t++) {
                sum[t] += noise[t * 2];
                squares[t] += noise[t * 2] * noise[t * 2];
                products[t] += t == 0 ? 0 : noise[t * 2] * noise[t * 2 - 2];
                across += noise[t * 2] * noise[t * 2 + 1];
            }
        }
        for (int t = 0; t < horizon; t++) {
            // Five standard errors of a mean of 40,000 draws, 0.025; a variance's error is larger by the root of two.
            assertThat(sum[t] / draws).isCloseTo(0, offset(0.025));
            assertThat(squares[t] / draws).isCloseTo(1, offset(0.036));
            assertThat(products[t] / draws).isCloseTo(t == 0 ? 0 : correlation, offset(0.036));
        }
        assertThat(across / draws / horizon)
                .as("action dimensions are independent")
                .isCloseTo(0, offset(0.025));
    }

    @Test
    void samplesAreScaledAndShifted() {
        float[] mean = {1, -1, 0, 5};
        float[] unit = ActionDistribution.around(new float[4], 1, 2).sample(NoiseStream.of(1), 0.5);
        float[] sample = new ActionDistribution(mean, new float[] {0, 2, 0.5f, 1}, 2).sample(NoiseStream.of(1), 0.5);
        assertThat(sample).containsExactly(new float[] {1, -1 + 2 * unit[1], 0.5f * unit[2], 5 + unit[3]}, within());
    }

    @Test
    void refitTakesTheMeanAndThePopulationsSpreadOfTheElites() {
        ActionDistribution before = ActionDistribution.around(new float[] {0.5f, -0.5f}, 1, 2);
        Candidates candidates = candidates(new float[] {0.2f, 0.4f, 9, 9, 0.6f, -0.4f});
        ActionDistribution after = before.refit(candidates, elites(2, 0), 0, 0);
        assertThat(after.mean()).containsExactly(new float[] {0.4f, 0}, within());
        assertThat(after.std()).containsExactly(new float[] {0.2f, 0.4f}, within());
    }

    @Test
    void momentumKeepsAShareOfTheOldMeanAndTheFloorHoldsTheSpread() {
        ActionDistribution before = ActionDistribution.around(new float[] {0.5f, -0.5f}, 1, 2);
        Candidates candidates = candidates(new float[] {0.2f, 0.4f, 9, 9, 0.6f, -0.4f});
        ActionDistribution after = before.refit(candidates, elites(2, 0), 0.1, 0.3);
        assertThat(after.mean()).containsExactly(new float[] {0.41f, -0.05f}, within());
        assertThat(after.std()).containsExactly(new float[] {0.3f, 0.4f}, within());
    }

    @Test
    void oneEliteLeavesNoSpreadButTheFloor() {
        ActionDistribution before = ActionDistribution.around(new float[2], 1, 2);
        Candidates candidates = candidates(new float[] {0.2f, 0.4f, 0.1f, -0.3f});
        assertThat(before.refit(candidates, elites(1), 0, 0).std()).containsOnly(0f);
        assertThat(before.refit(candidates, elites(1), 0, 0.1).std()).containsOnly(0.1f);
    }

    @Test
    void withoutElitesNothingChanges() {
        ActionDistribution before = ActionDistribution.around(new float[] {0.5f, -0.5f}, 0.01, 2);
        assertThat(before.refit(candidates(new float[] {1, 1}), elites(), 0.5, 0.3))
                .isSameAs(before);
    }

    /** H = 1, A = 2. */
    private static Candidates candidates(float[] actions) {
        CandidateSource[] source = new CandidateSource[actions.length / 2];
        Arrays.fill(source, CandidateSource.GAUSSIAN);
        return new Candidates(actions, source, 2);
    }

    private static Elites elites(int... bestFirst) {
        return new Elites(Branch.MAXIMISE_RETURN, bestFirst);
    }

    private static Offset<Float> within() {
        return offset(1e-6f);
    }
}
