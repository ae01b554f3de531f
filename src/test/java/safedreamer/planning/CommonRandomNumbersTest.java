package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two searches that differ in one setting draw the same noise, so what differs is the setting's doing. */
final class CommonRandomNumbersTest {

    private static final ToyImagination WORLD = ToyImagination.hazardInTheWay();

    @Test
    void theSameSeedGivesTheSameTrace() {
        PlanTrace first = Planning.plan(WORLD, Planning.settings(), 7);
        PlanTrace again = Planning.plan(WORLD, Planning.settings(), 7);
        assertThat(again).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void neighbouringSeedsGiveUnrelatedDraws() {
        float[] first = firstGaussians(Planning.plan(WORLD, Planning.settings(), 7), 6);
        float[] second = firstGaussians(Planning.plan(WORLD, Planning.settings(), 8), 6);
        double product = 0;
        double power = 0;
        for (int i = 0; i < first.length; i++) {
            product += (double) first[i] * second[i];
            power += (double) first[i] * first[i];
        }
        assertThat(Math.abs(product / power)).isLessThan(0.2);
    }

    @ParameterizedTest
    @CsvSource({
        "gaussianSamples=40, gaussianSamples=100",
        "actorSamples=5, actorSamples=0",
        "meanCandidate=false, meanCandidate=true",
        "horizon=6, horizon=11",
        "costLimit=2, costLimit=30",
        "iterations=4, iterations=1",
        "eliteCount=8, eliteCount=3"
    })
    void oneSettingChangesNoDrawOfTheOthers(String one, String other) {
        float[] before = firstGaussians(Planning.plan(WORLD, Planning.settings(one), 3), 6);
        float[] after = firstGaussians(Planning.plan(WORLD, Planning.settings(other), 3), 6);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void iterationsDrawDifferentNoise() {
        PlannerSettings frozen = Planning.settings("momentum=0.99", "minStd=1", "initialStd=1");
        PlanTrace trace = Planning.plan(WORLD, frozen, 3);
        assertThat(trace.iterations().get(1).actions())
                .isNotEqualTo(trace.iterations().get(0).actions());
        assertThat(trace.iterations().get(0).rewardReturn()[0])
                .as("the actor's sequence meets other latent noise")
                .isNotEqualTo(trace.iterations().get(1).rewardReturn()[0]);
    }

    /** The first 40 Gaussian candidates of the first iteration over the first 6 steps. */
    private static float[] firstGaussians(PlanTrace trace, int steps) {
        PlanIteration first = trace.iterations().get(0);
        int candidates = first.candidates();
        int from = candidates - trace.settings().gaussianSamples();
        float[] draws = new float[steps * 40 * 2];
        for (int t = 0; t < steps; t++) {
            System.arraycopy(first.actions(), (t * candidates + from) * 2, draws, t * 80, 80);
        }
        return draws;
    }
}
