package safedreamer.lagrangian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AugmentedLagrangianTest {

    /** λ = 1e-6, c = 5e-9, g = 100: ψ = 1e-4 + 2.5e-5, then λ = 1.5e-6. */
    @Test
    void theFirstUpdateIsTheOneDoneByHand() {
        AugmentedLagrangian lagrangian = Lagrangians.augmented();
        assertThat(lagrangian.penalty(100)).isCloseTo(1.25e-4, offset(1e-16));
        lagrangian.update(100);
        assertThat(lagrangian.state().multiplier()).isCloseTo(1.5e-6, offset(1e-18));
        assertThat(lagrangian.state().quadraticWeight()).isCloseTo(5e-9 * (1 + 1e-5), offset(1e-21));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-50, -10.1, -9.9, -1, 0, 3, 40})
    void theSlopeIsThatOfThePenalty(double violation) {
        AugmentedLagrangian lagrangian = Lagrangians.augmented();
        lagrangian.restore(new AugmentedLagrangian.State(0.5, 0.05));
        double step = 1e-4;
        double difference = (lagrangian.penalty(violation + step) - lagrangian.penalty(violation - step)) / (2 * step);
        assertThat(lagrangian.slope(violation)).isCloseTo(difference, offset(1e-9));
    }

    /** With λ = 0.5 and c = 0.05 nothing more is gained below g = -10. */
    @Test
    void farInsideTheLimitCostIsFree() {
        AugmentedLagrangian lagrangian = Lagrangians.augmented();
        lagrangian.restore(new AugmentedLagrangian.State(0.5, 0.05));
        assertThat(lagrangian.penalty(-10)).isCloseTo(-2.5, offset(1e-12));
        assertThat(lagrangian.penalty(-1000)).isEqualTo(lagrangian.penalty(-11));
        lagrangian.update(-1000);
        assertThat(lagrangian.state().multiplier()).isZero();
    }

    @Test
    void theQuadraticWeightGrowsToItsLimit() {
        AugmentedLagrangian lagrangian =
                Lagrangians.augmented("initialQuadraticWeight=0.5", "quadraticGrowth=0.5", "largestQuadraticWeight=1");
        lagrangian.update(0);
        assertThat(lagrangian.state().quadraticWeight()).isEqualTo(0.75);
        lagrangian.update(0);
        lagrangian.update(0);
        assertThat(lagrangian.state().quadraticWeight()).isEqualTo(1);
    }

    @Test
    void aViolationThatIsNotANumberChangesNothing() {
        AugmentedLagrangian lagrangian = Lagrangians.augmented();
        AugmentedLagrangian.State before = lagrangian.state();
        lagrangian.update(Double.NaN);
        lagrangian.update(Double.POSITIVE_INFINITY);
        assertThat(lagrangian.state()).isEqualTo(before);
    }

    @Test
    void aRestoredOneGoesOnAsTheSavedOne() {
        AugmentedLagrangian saved = Lagrangians.augmented("initialQuadraticWeight=0.01");
        saved.update(30);
        AugmentedLagrangian restored = Lagrangians.augmented();
        restored.restore(saved.state());
        saved.update(-3);
        restored.update(-3);
        assertThat(restored.state()).isEqualTo(saved.state());
        assertThat(restored.penalty(1)).isEqualTo(saved.penalty(1));
    }
}
