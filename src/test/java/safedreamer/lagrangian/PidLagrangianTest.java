package safedreamer.lagrangian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class PidLagrangianTest {

    private static final Offset<Double> EXACT = offset(1e-12);

    /** b = 2 and a running cost of 10: δ = 8, I = 0.001 + 0.08, P = 0.4, d = D = 0.5. */
    @Test
    void theFirstUpdateIsTheOneDoneByHand() {
        PidLagrangian pid = Lagrangians.pid("costDecay=0", "largestPenalty=1");
        pid.observe(10, 2);
        PenaltyTerms terms = pid.terms();
        assertThat(terms.proportional()).isCloseTo(0.04, EXACT);
        assertThat(terms.integral()).isCloseTo(0.081, EXACT);
        assertThat(terms.derivative()).isCloseTo(0.005, EXACT);
        assertThat(terms.penalty()).isCloseTo(0.126, EXACT);
        assertThat(terms.costAverage()).isEqualTo(10);

        PidLagrangian clipped = Lagrangians.pid("costDecay=0");
        clipped.observe(10, 2);
        assertThat(clipped.penalty()).isEqualTo(0.1);
    }

    @Test
    void beforeAnyEpisodeThePenaltyIsTheFirstOne() {
        assertThat(Lagrangians.pid().penalty()).isZero();
        assertThat(Lagrangians.pid("initialPenalty=0.07").penalty()).isEqualTo(0.07);
    }

    @Test
    void theAverageForgetsSlowly() {
        PidLagrangian pid = Lagrangians.pid("costDecay=0.9");
        pid.observe(10, 2);
        pid.observe(20, 2);
        assertThat(pid.terms().costAverage()).isCloseTo(0.9 * 1 + 0.1 * 20, EXACT);
    }

    /** Kept for ten episodes, then let go: what rises is compared with what was ten episodes ago. */
    @Test
    void theDerivativeLooksBackTenEpisodes() {
        PidLagrangian pid = Lagrangians.pid("costDecay=0", "derivativeGain=1");
        double[] smoothed = new double[31];
        for (int n = 1; n <= 30; n++) {
            pid.observe(n, 2);
            smoothed[n] = 0.95 * smoothed[n - 1] + 0.05 * n;
            double before = n > 10 ? smoothed[n - 10] : 0;
            assertThat(pid.terms().derivative()).isCloseTo(smoothed[n] - before, EXACT);
        }
        for (int n = 0; n < 40; n++) {
            pid.observe(0, 2);
        }
        assertThat(pid.terms().derivative()).as("a falling cost").isZero();
    }

    @Test
    void theIntegralNeverPushesTheSumOverTheLargestPenalty() {
        PidLagrangian pid = Lagrangians.pid("costDecay=0", "largestPenalty=0.5");
        for (int i = 0; i < 500; i++) {
            double before = pid.terms().integral();
            pid.observe(i % 7 < 5 ? 40 : 0, 2);
            PenaltyTerms terms = pid.terms();
            boolean over = terms.proportional() + terms.integral() + terms.derivative() > 0.5 + 1e-12;
            if (over) {
                assertThat(terms.integral()).as("episode %d", i).isLessThanOrEqualTo(before);
            }
            assertThat(terms.penalty()).isBetween(0.0, 0.5);
        }
    }

    /** Forty dear episodes, then free ones: how many until λ_p leaves its largest value. */
    @Test
    void withoutWindUpThePenaltyFallsAsSoonAsCostDoes() {
        int with = episodesAtTheTop("antiWindup=true");
        int without = episodesAtTheTop("antiWindup=false");
        assertThat(with).isLessThan(30);
        assertThat(without).isGreaterThan(500);
    }

    private static int episodesAtTheTop(String windUp) {
        PidLagrangian pid = Lagrangians.pid("costDecay=0", "proportionalGain=0.01", "derivativeGain=0", windUp);
        for (int i = 0; i < 40; i++) {
            pid.observe(40, 2);
        }
        assertThat(pid.penalty()).isCloseTo(0.1, EXACT);
        int episodes = 0;
        while (pid.penalty() > 0.1 - 1e-6) {
            pid.observe(0, 2);
            episodes++;
        }
        return episodes;
    }

    @Test
    void itComesBackUpAfterARecovery() {
        PidLagrangian pid = Lagrangians.pid("costDecay=0.5");
        feed(pid, 50, 40);
        feed(pid, 200, 0);
        assertThat(pid.penalty()).isZero();
        assertThat(pid.terms().integral()).isZero();
        feed(pid, 60, 40);
        assertThat(pid.penalty()).isCloseTo(0.1, EXACT);
    }

    @Test
    void aRestoredControllerGoesOnAsTheSavedOne() {
        PidLagrangian saved = Lagrangians.pid("costDecay=0.9", "largestPenalty=5");
        feed(saved, 17, 9);
        PidLagrangian restored = Lagrangians.pid("costDecay=0.9", "largestPenalty=5");
        restored.restore(saved.state());
        for (double cost : new double[] {3, 30, 0, 0, 12, 1, 0, 0, 0, 0, 7, 7}) {
            saved.observe(cost, 2);
            restored.observe(cost, 2);
            assertThat(restored.state()).isEqualTo(saved.state());
        }
    }

    @Test
    void whatIsNoCostOrNoStateIsRefused() {
        PidLagrangian pid = Lagrangians.pid();
        PidLagrangian.State before = pid.state();
        assertThatThrownBy(() -> pid.observe(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(pid.state()).isEqualTo(before);
        assertThatThrownBy(() -> new PidLagrangian.State(0, 0, 0, 0, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void feed(PidLagrangian pid, int episodes, double cost) {
        for (int i = 0; i < episodes; i++) {
            pid.observe(cost, 2);
        }
    }
}
