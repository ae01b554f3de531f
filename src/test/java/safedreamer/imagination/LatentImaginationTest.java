package safedreamer.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import safedreamer.actorcritic.ActorCritic;
import safedreamer.nn.Constants;
import safedreamer.nn.Parameters;
import safedreamer.nn.TensorEngine;
import safedreamer.training.RunSettings;
import safedreamer.training.SmallRuns;
import safedreamer.worldmodel.ObservationShape;
import safedreamer.worldmodel.WorldModel;

/** Latent paths and cost heads of a world model that has learned nothing. */
final class LatentImaginationTest {

    private static final int N = 5;
    private static final int HORIZON = 3;
    private static final ObservationShape LINE = new ObservationShape(4, 1, new float[] {1, 1, 1, 1}, 2, 1, 0);

    private NDManager manager;

    private LatentImagination imagination(boolean look, String... overrides) {
        TensorEngine.start();
        manager = NDManager.newBaseManager(TensorEngine.device());
        RunSettings settings = SmallRuns.settings(overrides);
        Constants constants = new Constants(manager);
        RandomGenerator random = new SplittableRandom(5);
        Parameters parameters = new Parameters(constants, random);
        new WorldModel(parameters.trainable(), settings.model(), LINE);
        parameters.seal();
        WorldModel model = new WorldModel(parameters.frozen(), settings.model(), LINE);
        ActorCritic learned = new ActorCritic(
                constants,
                random,
                model,
                settings.model(),
                settings.actorCritic(),
                null,
                1,
                new safedreamer.nn.Workers(1));
        Imaginer imaginer = new Imaginer(
                model,
                learned.actor(),
                learned.rewardCritic(),
                learned.costCritic(),
                constants,
                0.99,
                0.95,
                1,
                0,
                new safedreamer.nn.Workers(2));
        return imaginer.from(model.rssm().initial(1), look);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static CandidateBatch batch(int particles, LatentPath path) {
        return batch(N, particles, path);
    }

    /** The first candidates are the same however many there are. */
    private static CandidateBatch batch(int candidates, int particles, LatentPath path) {
        float[] actions = new float[HORIZON * candidates];
        for (int t = 0; t < HORIZON; t++) {
            for (int i = 0; i < candidates; i++) {
                actions[t * candidates + i] = (float) Math.sin(t * N + i);
            }
        }
        return new CandidateBatch(actions, candidates, HORIZON, particles, path, true, true, true, 3);
    }

    @Test
    void everyPathOfACandidateFollowsThatCandidatesActions() {
        LatentImagination imagination = imagination(false);
        CandidateReturns one = imagination.imagine(batch(1, LatentPath.MEAN));
        CandidateReturns three = imagination.imagine(batch(3, LatentPath.MEAN));
        assertThat(three.spread().std()).satisfies(std -> assertSame(std, new float[N]));
        assertSame(three.rewardReturn(), one.rewardReturn());
        assertSame(three.costReturn(), one.costReturn());
        assertSame(three.horizonCost(), one.horizonCost());
        assertSame(three.spread().worst(), one.horizonCost());
        assertThat(distinct(one.horizonCost())).as("candidates that differ").isEqualTo(N);
    }

    @Test
    void theFirstOfManySampledPathsIsTheOnlyOneOfOne() {
        LatentImagination imagination = imagination(false);
        CandidateReturns one = imagination.imagine(batch(1, LatentPath.SAMPLE));
        CandidateReturns two = imagination.imagine(batch(2, LatentPath.SAMPLE));
        assertThat(one.spread()).isNull();
        for (int i = 0; i < N; i++) {
            float off = Math.abs(one.horizonCost()[i] - two.horizonCost()[i]);
            assertThat(two.spread().paths()[i]).isPositive().isCloseTo(off, offset(1e-5f));
            assertThat(two.spread().heads()[i]).isZero();
        }
    }

    @Test
    void everyPathOfACandidateIsTheSameHoweverManyCandidatesThereAre() {
        LatentImagination imagination = imagination(false);
        CandidateReturns few = imagination.imagine(batch(N - 2, 3, LatentPath.SAMPLE));
        CandidateReturns many = imagination.imagine(batch(N, 3, LatentPath.SAMPLE));
        assertSame(Arrays.copyOf(many.horizonCost(), N - 2), few.horizonCost());
        assertSame(Arrays.copyOf(many.rewardReturn(), N - 2), few.rewardReturn());
        assertSame(Arrays.copyOf(many.spread().std(), N - 2), few.spread().std());
    }

    @Test
    void moreCostHeadsHaveAMeanAndASpreadOfTheirOwn() {
        CandidateReturns many = imagination(false, "model.costHeads=3").imagine(batch(1, LatentPath.MEAN));
        for (int i = 0; i < N; i++) {
            assertThat(many.spread().heads()[i]).isPositive();
            assertThat(many.spread().std()[i]).isCloseTo(many.spread().heads()[i], offset(1e-6f));
            assertThat(many.spread().paths()[i]).isCloseTo(0, offset(1e-6f));
            assertThat(many.spread().worst()[i]).isGreaterThan(many.horizonCost()[i]);
        }
    }

    @Test
    void whatIsDrawnIsTheFirstPathOfEachCandidate() {
        for (String head : new String[] {"PER_OBJECT", "TWO_HOT"}) {
            LatentImagination imagination = imagination(true, "model.costHead=" + head);
            imagination.imagine(batch(1, LatentPath.SAMPLE));
            imagination.imagine(batch(4, LatentPath.SAMPLE));
            float[][] drawn = imagination.takePositions().toArray(new float[0][]);
            assertThat(drawn[1]).hasSize(N * (HORIZON + 1) * 2);
            assertSame(drawn[1], drawn[0]);
            close();
        }
    }

    @Test
    void anIterationsNumbersGoUpOnceAndComeBackOnceForEachBlockOfCandidates() {
        LatentImagination imagination = imagination(false);
        imagination.imagine(batch(1, LatentPath.SAMPLE));
        int blocks = imagination.copies().uploads();
        assertThat(blocks).as("blocks, one for each worker, or one on a GPU").isEqualTo(TensorEngine.onGpu() ? 1 : 2);
        assertThat(imagination.copies().downloads()).isEqualTo(blocks);
        for (int iteration = 2; iteration <= 4; iteration++) {
            imagination.imagine(batch(1, LatentPath.SAMPLE));
            assertThat(imagination.copies().uploads()).isEqualTo(iteration * blocks);
            assertThat(imagination.copies().downloads()).isEqualTo(iteration * blocks);
        }
    }

    @Test
    void aFutureUnfoldsAlongThePathItWasScoredBy() {
        for (String head : new String[] {"PER_OBJECT", "TWO_HOT"}) {
            LatentImagination imagination = imagination(true, "model.costHead=" + head);
            CandidateBatch batch = batch(1, LatentPath.SAMPLE);
            CandidateReturns returns = imagination.imagine(batch);
            float[] drawn = imagination.takePositions().get(0);
            for (int i = 0; i < N; i++) {
                UnfoldedFuture future = imagination.unfold(batch, i);
                assertThat(future.horizon()).isEqualTo(HORIZON);
                double cost = 0;
                for (int k = 0; k <= HORIZON; k++) {
                    int at = (i * (HORIZON + 1) + k) * 2;
                    assertThat(future.observation(k)[0]).isCloseTo(drawn[at], offset(1e-5f));
                    assertThat(future.observation(k)[1]).isCloseTo(drawn[at + 1], offset(1e-5f));
                    cost += k == 0 ? 0 : Math.pow(0.99, k - 1) * future.costs()[k - 1];
                }
                assertThat(cost).isCloseTo(returns.horizonCost()[i], offset(1e-5));
            }
            assertThat(imagination.unfold(batch, 0).observations())
                    .isNotEqualTo(imagination.unfold(batch, 1).observations());
            close();
        }
    }

    private static long distinct(float[] values) {
        return Arrays.stream(toDoubles(values)).distinct().count();
    }

    private static double[] toDoubles(float[] values) {
        double[] exact = new double[values.length];
        Arrays.setAll(exact, i -> values[i]);
        return exact;
    }

    private static void assertSame(float[] actual, float[] expected) {
        assertThat(toDoubles(actual)).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], offset(1e-5f));
        }
    }
}
