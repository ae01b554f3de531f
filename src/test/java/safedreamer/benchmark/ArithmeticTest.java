package safedreamer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import safedreamer.training.RunSettings;

/** Against the counts that were made for the original, with the same sizes: 29 observations, two actions, 255 bins. */
class ArithmeticTest {

    private static final AgentBenchmarks PLAIN = new AgentBenchmarks(List.of());

    private static Arithmetic of(String size, String... overrides) {
        RunSettings settings = PLAIN.settings(size, "paper", overrides);
        return new Arithmetic(settings.agent(), AgentBenchmarks.SHAPE);
    }

    @Test
    void aRowCostsWhatItCostsTheOriginal() {
        Arithmetic vector = of("vector");

        assertThat(vector.step()).isEqualTo(590_336);
        assertThat(vector.twoHotHead()).isEqualTo(261_888);
        assertThat(vector.costHead()).isEqualTo(261_888);
        assertThat(vector.continueHead()).isEqualTo(196_864);
    }

    @Test
    void aDecisionCostsTheOriginalsMinimum() {
        assertThat(PLAIN.decision("vector", 500, 15, 6, 50).gflop()).isCloseTo(141.56, within(0.01));
        assertThat(PLAIN.decision("vector", 128, 12, 4, 16).gflop()).isCloseTo(19.33, within(0.01));
    }

    @Test
    void onlyOsrpLagPaysForTheCostCritic() {
        double osrp = PLAIN.decision("vector", 500, 15, 6, 50).gflop();
        double lag =
                PLAIN.decision("vector", 500, 15, 6, 50, "variant=osrp-lag").gflop();

        assertThat(lag - osrp).isCloseTo(2e-9 * 500 * 15 * 6 * 261_888, within(1e-6));
    }

    @Test
    void anUpdateIsMostlyImagination() {
        double large = PLAIN.update("vector", 16, 64).gflop();
        double few = PLAIN.update("vector", 16, 64, "actorCritic.imaginationStarts=512")
                .gflop();

        // The paper's sizes, counted by hand: 1.9 million multiply-adds forward a replayed step, 5.4 million in all an
        // imagined one.
        assertThat(large).isCloseTo(173.9, within(0.1));
        assertThat(few).isBetween(0.5 * large, 0.6 * large);
    }

    @Test
    void aCostHeadThatReadsPositionsPaysForTheDecoder() {
        long decoder = (128 + 48) * 128 + 128 * 128 + 128 * 29 + 48 * 29;

        assertThat(of("small").costHead()).isEqualTo(decoder + 8 * (2 * 32 + 32 * 32 + 32));
    }
}
