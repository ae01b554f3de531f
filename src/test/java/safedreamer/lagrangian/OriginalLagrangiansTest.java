package safedreamer.lagrangian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.GoldenNumbers;

/** Both multipliers over scripted costs against the original's numbers; the controller with its wind-up. */
final class OriginalLagrangiansTest {

    private static final Offset<Double> EXACT = offset(1e-9);
    private static final double LIMIT = 2;

    private final GoldenNumbers golden = GoldenNumbers.read("scripted");

    @ParameterizedTest
    @CsvSource({"osrp_lag,raw", "osrp_lag,ema", "defaults,raw", "defaults,ema", "wide,raw", "wide,ema"})
    void theControllerIsTheOriginals(String settings, String feed) {
        double[] recorded = golden.exactInput("pid_" + settings + "_settings");
        PidLagrangian pid = Lagrangians.pid(
                "proportionalGain=" + recorded[0],
                "integralGain=" + recorded[1],
                "derivativeGain=" + recorded[2],
                "largestPenalty=" + recorded[3],
                "costDecay=" + (feed.equals("raw") ? 0 : 0.99),
                "antiWindup=false");
        double[] costs = golden.exactInput("pid_episode_cost_" + feed);
        double[] expected = golden.output("pid_" + settings + "_" + feed);
        int columns = golden.names("pid_columns").size();
        assertThat(expected).hasSize(costs.length * columns);
        for (int i = 0; i < costs.length; i++) {
            pid.observe(costs[i], LIMIT);
            PidLagrangian.State state = pid.state();
            double[] row = {
                state.costAverage(), state.penalty(), state.derivative(), state.integral(), state.proportional()
            };
            for (int column = 0; column < columns; column++) {
                assertThat(row[column])
                        .as("episode %d, column %d", i, column)
                        .isCloseTo(expected[i * columns + column], EXACT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "strong", "large"})
    void theAugmentedLagrangianIsTheOriginals(String start) {
        double[] init = golden.exactInput("lagrange_" + start + "_init");
        AugmentedLagrangian lagrangian = Lagrangians.augmented();
        lagrangian.restore(new AugmentedLagrangian.State(init[0], init[1]));
        double[] costs = golden.exactInput("lagrange_cost");
        double[] expected = golden.output("lagrange_" + start);
        for (int i = 0; i < costs.length; i++) {
            double violation = costs[i] - init[2];
            double psi = lagrangian.penalty(violation);
            lagrangian.update(violation);
            assertNear(psi, expected[3 * i], "psi " + i);
            assertNear(lagrangian.state().multiplier(), expected[3 * i + 1], "lambda " + i);
            assertNear(lagrangian.state().quadraticWeight(), expected[3 * i + 2], "c " + i);
        }
    }

    /** Some of the numbers are of the order of 1e-9. */
    private static void assertNear(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, offset(1e-9 * Math.abs(expected)));
    }
}
