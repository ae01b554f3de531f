package safedreamer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every search, whatever the settings. */
final class PlanTracePropertiesTest {

    private static final ToyImagination WORLD = ToyImagination.hazardInTheWay();

    static Stream<PlanTrace> traces() {
        List<PlannerSettings> settings = List.of(
                Planning.settings(),
                Planning.settings("meanCandidate=true", "noiseCorrelation=0.7", "minStd=0.1", "momentum=0.1"),
                Planning.settings("latentPath=MEAN", "actorSamples=0", "costLimit=40"),
                Planning.settings("costLimit=0", "safetyTest=INCLUSIVE", "bootstrap=false", "discountCost=false"),
                Planning.settings("costLimit=0"),
                Planning.settings("minSafeTrajectories=44", "costLimit=60"),
                Planning.settings("horizon=1", "eliteCount=10000", "minSafeTrajectories=0"),
                Planning.settings("gaussianSamples=2", "actorSamples=0", "iterations=1", "actionChoice=MEAN"));
        return settings.stream()
                .flatMap(each -> IntStream.range(0, 5)
                        .boxed()
                        .flatMap(seed -> Stream.of(
                                Planning.plan(WORLD, each, seed),
                                Planning.plan(ToyImagination.insideTheHazard(), each, seed))));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void elitesAreDistinctMembersOfTheRightCount(PlanTrace trace) {
        for (PlanIteration iteration : trace.iterations()) {
            int[] ranks = Arrays.stream(iteration.eliteRank())
                    .filter(rank -> rank >= 0)
                    .sorted()
                    .toArray();
            assertThat(ranks).isEqualTo(IntStream.range(0, ranks.length).toArray());
            int eligible =
                    iteration.branch() == Branch.MAXIMISE_RETURN ? iteration.safeCount() : iteration.candidates();
            assertThat(ranks).hasSize(Math.min(trace.settings().eliteCount(), eligible));
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void eachBranchRanksByWhatItSays(PlanTrace trace) {
        for (PlanIteration iteration : trace.iterations()) {
            boolean enough =
                    iteration.safeCount() >= Math.max(1, trace.settings().minSafeTrajectories());
            assertThat(iteration.branch()).isEqualTo(enough ? Branch.MAXIMISE_RETURN : Branch.REDUCE_COST);
            for (int i = 0; i < iteration.candidates(); i++) {
                for (int j = 0; j < iteration.candidates(); j++) {
                    if (iteration.eliteRank()[i] < 0 || iteration.eliteRank()[j] >= 0) {
                        continue;
                    }
                    if (enough) {
                        assertThat(iteration.safe()[i]).isTrue();
                        assertThat(!iteration.safe()[j]
                                        || iteration.rewardReturn()[i]
                                                >= iteration.rewardReturn()[j])
                                .isTrue();
                    } else {
                        assertThat(iteration.episodeCost()[i])
                                .isLessThanOrEqualTo(iteration.episodeCost()[j]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theSafeSetIsWhatTheTraceSaysItIs(PlanTrace trace) {
        PlannerSettings settings = trace.settings();
        for (PlanIteration iteration : trace.iterations()) {
            int safe = 0;
            for (int i = 0; i < iteration.candidates(); i++) {
                boolean under = settings.safetyTest().isSafe(iteration.episodeCost()[i], settings.costLimit());
                assertThat(iteration.safe()[i]).isEqualTo(under);
                safe += under ? 1 : 0;
            }
            assertThat(iteration.safeCount()).isEqualTo(safe);
            assertThat(iteration.nonFinite()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void everyActionIsInRangeAndEveryRefitFollowsFromItsElites(PlanTrace trace) {
        PlannerSettings settings = trace.settings();
        assertThat(trace.action()).hasSize(2).satisfies(PlanTracePropertiesTest::inRange);
        assertThat(trace.iterations()).hasSize(settings.iterations());
        float[] expectedBefore = new float[settings.horizon() * 2];
        for (PlanIteration iteration : trace.iterations()) {
            inRange(iteration.actions());
            assertThat(iteration.meanBefore()).isEqualTo(expectedBefore);
            for (int at = 0; at < settings.horizon() * 2; at++) {
                double[] elite = elitesAt(iteration, at);
                double mean = Arrays.stream(elite).average().orElseThrow();
                double variance = Arrays.stream(elite)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow();
                double before = iteration.meanBefore()[at];
                assertThat((double) iteration.meanAfter()[at])
                        .isCloseTo(settings.momentum() * before + (1 - settings.momentum()) * mean, offset(1e-6));
                assertThat((double) iteration.stdAfter()[at])
                        .isCloseTo(Math.max(settings.minStd(), Math.sqrt(variance)), offset(1e-6));
            }
            expectedBefore = iteration.meanAfter();
        }
        assertThat(trace.plan()).isEqualTo(expectedBefore);
    }

    private static double[] elitesAt(PlanIteration iteration, int at) {
        int t = at / 2;
        return IntStream.range(0, iteration.candidates())
                .filter(i -> iteration.eliteRank()[i] >= 0)
                .mapToDouble(i -> iteration.actions()[(t * iteration.candidates() + i) * 2 + at % 2])
                .toArray();
    }

    private static void inRange(float[] actions) {
        for (float action : actions) {
            assertThat(action).isBetween(-1f, 1f);
        }
    }

    @Test
    void candidatesComeFromTheActorThenTheMeanThenTheDistribution() {
        PlanIteration first = Planning.plan(
                        WORLD, Planning.settings("actorSamples=2", "meanCandidate=true", "gaussianSamples=3"), 1)
                .iterations()
                .get(0);
        assertThat(first.source())
                .containsExactly(
                        CandidateSource.ACTOR,
                        CandidateSource.ACTOR,
                        CandidateSource.MEAN,
                        CandidateSource.GAUSSIAN,
                        CandidateSource.GAUSSIAN,
                        CandidateSource.GAUSSIAN);
        for (int t = 0; t < 6; t++) {
            assertThat(first.actions()[(t * 6 + 2) * 2]).isEqualTo(first.meanBefore()[t * 2]);
        }
    }

    @Test
    void theActorPlaysOnceADecision() {
        PlanTrace trace = Planning.plan(WORLD, Planning.settings("actorSamples=3"), 1);
        int candidates = trace.last().candidates();
        for (PlanIteration iteration : trace.iterations()) {
            for (int t = 0; t < 6; t++) {
                int from = t * candidates * 2;
                assertThat(Arrays.copyOfRange(iteration.actions(), from, from + 6))
                        .isEqualTo(Arrays.copyOfRange(trace.last().actions(), from, from + 6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, Long.MAX_VALUE})
    void aLargerLimitNeverShrinksTheSafeSet(long seed) {
        boolean[] before = new boolean[45];
        boolean grew = false;
        for (double limit : new double[] {0, 1e-3, 2, 30, 34, 66, 100, 133, 200, 1000}) {
            PlanIteration first = Planning.plan(WORLD, Planning.settings("costLimit=" + limit, "horizon=10"), seed)
                    .iterations()
                    .get(0);
            for (int i = 0; i < before.length; i++) {
                assertThat(first.safe()[i] || !before[i]).isTrue();
                grew |= first.safe()[i] && !before[i];
            }
            before = first.safe();
        }
        assertThat(grew).isTrue();
        assertThat(before).containsOnly(true);
    }
}
