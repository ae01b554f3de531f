package safedreamer.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.planning.PlanTrace;
import safedreamer.training.DecisionRecord;
import safedreamer.workbench.SampleRun;

/** One search, carried out many times with costs and rewards as a test wants them. */
class PromisesTest {

    private static final double DISCOUNT = 0.9;
    private static final int HORIZON = SampleRun.SETTINGS.planner().horizon();

    private final DecisionRecord model = new SampleRun(20, 0).decide(SampleRun.SETTINGS.planner());
    private final DecisionArchive archive = new DecisionArchive();

    private void make(int episode, double... costs) {
        for (int step = 0; step < costs.length; step++) {
            archive.onDecision(record(archive.size() + 1, episode, step, model.trace(), 1, costs[step]));
        }
    }

    private DecisionRecord record(long decision, int episode, int step, PlanTrace trace, double reward, double cost) {
        return new DecisionRecord(
                decision,
                episode,
                step,
                model.phase(),
                model.variant(),
                model.observation(),
                model.scene(),
                trace,
                null,
                model.action(),
                reward,
                cost,
                model.after(),
                1,
                model.state());
    }

    private static double[] free(int count) {
        return new double[count];
    }

    @Test
    void whatCameIsDiscountedOverTheHorizonAsTheSearchDidIt() {
        double[] costs = free(HORIZON);
        costs[2] = 1;
        make(1, costs);
        List<Promise> promises = new Promises(archive, DISCOUNT).newest(1000);

        assertThat(promises).as("only the first has its horizon behind it").hasSize(1);
        Promise promise = promises.get(0);
        assertThat(promise.cameCost()).isCloseTo(DISCOUNT * DISCOUNT, within(1e-9));
        assertThat(promise.cameReturn()).isCloseTo((1 - Math.pow(DISCOUNT, HORIZON)) / (1 - DISCOUNT), within(1e-9));
        assertThat(promise.expectedReturn()).isEqualTo(archive.summary(0).expectedReturn());
        assertThat(promise.cameSafe()).isFalse();
        assertThat(promise.missedViolation()).isEqualTo(promise.expectedSafe());
    }

    @Test
    void aHorizonThatTheEpisodeCutsShortCountsNot() {
        make(1, free(HORIZON - 1));
        make(2, free(HORIZON + 2));

        assertThat(new Promises(archive, DISCOUNT).newest(1000))
                .extracting(Promise::decision)
                .containsExactly((long) HORIZON, HORIZON + 1L, HORIZON + 2L);
    }

    @Test
    void intervalsRestOnStretchesThatDoNotOverlap() {
        double[] costs = free(5 * HORIZON);
        costs[HORIZON + 1] = 1;
        make(1, costs);
        Calibration calibration = Calibration.of(new Promises(archive, DISCOUNT).newest(1000));

        assertThat(calibration.stretches()).isEqualTo(5);
        assertThat(calibration.bins().stream().mapToInt(bin -> bin.came().n()).sum())
                .isEqualTo(5);
        boolean safe = archive.summary(0).expectedSafe();
        var share = safe ? calibration.missed() : calibration.falseAlarms();
        assertThat(share.n()).isEqualTo(5);
        assertThat(share.mean()).isCloseTo(safe ? 0.2 : 0.8, within(1e-9));
        assertThat(share.low()).isPositive();
        assertThat(safe ? calibration.missedWords() : calibration.falseAlarmWords())
                .startsWith(
                        safe
                                ? "1 of 5 stretches planned as safe were not: 20\u00a0% (95\u00a0%: "
                                : "4 of 5 stretches");
    }

    @Test
    void withoutDecisionsNothingIsClaimed() {
        Calibration calibration = Calibration.of(new ArrayList<>());

        assertThat(calibration.missed()).isNull();
        assertThat(calibration.missedWords()).isEqualTo("No stretch was planned as safe yet.");
        assertThat(calibration.returnWords()).isEqualTo("No horizon has passed yet.");
    }
}
