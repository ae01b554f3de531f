package safedreamer.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** From numbers of paths and heads to numbers of candidates. */
final class CandidateReturnsTest {

    /** Two candidates, two paths, two heads: the first candidate's costs are 1, 3 on one path and 5, 7 on the other. */
    private static final float[][] COST = {{1, 10, 5, 10}, {3, 10, 7, 10}};

    private static CandidateReturns twoOfEach() {
        return CandidateReturns.over(2, new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 10}, COST);
    }

    @Test
    void returnsAndCostsAreMeansOverPathsAndHeads() {
        CandidateReturns returns = twoOfEach();
        assertThat(returns.rewardReturn()).containsExactly(2, 3);
        assertThat(returns.costReturn()).containsExactly(6, 8);
        assertThat(returns.horizonCost()).containsExactly(4, 10);
    }

    @Test
    void theSpreadIsToldForPathsForHeadsAndForBoth() {
        CostSpread spread = twoOfEach().spread();
        assertThat(spread.paths()).containsExactly(2, 0);
        assertThat(spread.heads()).containsExactly(1, 0);
        assertThat(spread.std()[0]).isCloseTo((float) Math.sqrt(5), offset(1e-6f));
        assertThat(spread.std()[1]).isZero();
        assertThat(spread.worst()).containsExactly(7, 10);
    }

    @Test
    void aScaledSpreadIsThatOfTheScaledCost() {
        CostSpread spread = twoOfEach().spread().times(2);
        assertThat(spread.paths()).containsExactly(4, 0);
        assertThat(spread.heads()).containsExactly(2, 0);
        assertThat(spread.worst()).containsExactly(14, 20);
    }

    @Test
    void onePathAndOneHeadAreTakenAsTheyAre() {
        float[] reward = {1, 2};
        float[] cost = {3, 4};
        CandidateReturns returns = CandidateReturns.over(2, reward, cost, new float[][] {cost});
        assertThat(returns.rewardReturn()).isSameAs(reward);
        assertThat(returns.horizonCost()).isSameAs(cost);
        assertThat(returns.spread()).isNull();
    }

    @Test
    void aNotANumberOnOnePathIsOneInEveryNumberOfItsCandidate() {
        float[] any = new float[4];
        CandidateReturns returns = CandidateReturns.over(2, any, any, new float[][] {{1, 1, Float.NaN, 1}});
        assertThat(returns.horizonCost()).containsExactly(Float.NaN, 1);
        assertThat(returns.spread().std()).containsExactly(Float.NaN, 0);
        assertThat(returns.spread().paths()).containsExactly(Float.NaN, 0);
        assertThat(returns.spread().heads()).containsExactly(Float.NaN, 0);
        assertThat(returns.spread().worst()).containsExactly(Float.NaN, 1);
    }
}
