package safedreamer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.environment.Environment;
import safedreamer.environment.safetygym.Tasks;

class EvaluatorTest {

    @Test
    void sumsAreOverEpisodesAndTheLimitCountsEpisodesAboveIt() {
        CountingEnvironment environment = new CountingEnvironment();
        List<Integer> heard = new ArrayList<>();

        EvaluationResult result = new Evaluator(2, 1)
                .evaluate(() -> new Player(environment, always(0.5f)), 5, 10, episode -> heard.add(episode.episode()));

        assertThat(heard).containsExactly(0, 1, 2, 3, 4);
        assertThat(result.episodeReturn()).isEqualTo(new ConfidenceInterval(2, 2, 2, 5));
        assertThat(result.cost().mean()).isEqualTo(2);
        assertThat(result.shareOverLimit().mean()).isEqualTo(0.4);
        assertThat(result.episodes().get(3))
                .isEqualTo(new EvaluatedEpisode(3, Evaluator.evaluationSeed(10, 3), 2, 3, 4, 1, null));
    }

    @Test
    void everyEpisodeHasASeedOfItsOwnThatNobodyTypes() {
        CountingEnvironment environment = new CountingEnvironment();
        new Evaluator(2, 1).evaluate(() -> new Player(environment, always(0)), 3, 7, episode -> {});
        assertThat(environment.seeds).doesNotHaveDuplicates().allMatch(seed -> seed < 0);
        assertThat(Evaluator.evaluationSeed(7, 2)).isEqualTo(Evaluator.evaluationSeed(9, 0));
        assertThat(Evaluator.evaluationSeed(9007199254740991L, Integer.MAX_VALUE))
                .isNegative();
    }

    @Test
    void thePolicyForgetsBetweenEpisodes() {
        List<String> calls = new ArrayList<>();
        DecisionPolicy policy = new DecisionPolicy() {
            @Override
            public void begin(int episode) {
                calls.add("begin" + episode);
            }

            @Override
            public float[] act(float[] observation) {
                calls.add("act" + (int) observation[0]);
                return new float[1];
            }
        };
        new Evaluator(2, 1).evaluate(() -> new Player(new CountingEnvironment(), policy), 2, 0, episode -> {});
        assertThat(calls)
                .containsExactly("begin0", "act0", "act1", "act2", "act3", "begin1", "act0", "act1", "act2", "act3");
    }

    @Test
    void theRandomPolicyScoresAsItIsKnownToOnTheRealTask() {
        EvaluationResult once = new Evaluator(2, 2).evaluate(EvaluatorTest::random, 30, 1, episode -> {});

        // Known from 100 episodes elsewhere: -0.51 ± 0.16 and 47.7 ± 8.1 (standard errors); here 30 episodes.
        assertThat(once.episodeReturn().mean()).isBetween(-1.6, 0.6);
        assertThat(once.cost().mean()).isBetween(5.0, 100.0);
        assertThat(once.episodes()).allMatch(episode -> episode.length() == 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void whatComesOutIsTheSameHoweverManyEpisodesRunAtATime(int environments) {
        List<Integer> heard = new ArrayList<>();
        EvaluationResult single = new Evaluator(2, 1).evaluate(EvaluatorTest::random, 8, 1, episode -> {});
        EvaluationResult several = new Evaluator(2, environments)
                .evaluate(EvaluatorTest::random, 8, 1, episode -> heard.add(episode.episode()));
        assertThat(several).isEqualTo(single);
        assertThat(heard).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void eachPlayerHasAThreadAndIsClosedThere() throws Exception {
        ConcurrentMap<Thread, Integer> madeBy = new ConcurrentHashMap<>();
        CountDownLatch bothPlay = new CountDownLatch(2);
        new Evaluator(2, 2)
                .evaluate(
                        () -> {
                            madeBy.put(Thread.currentThread(), 0);
                            return new Player(new CountingEnvironment(), new DecisionPolicy() {
                                @Override
                                public void begin(int episode) {
                                    bothPlay.countDown();
                                    await(bothPlay);
                                }

                                @Override
                                public float[] act(float[] observation) {
                                    return new float[1];
                                }

                                @Override
                                public void close() {
                                    madeBy.merge(Thread.currentThread(), 1, Integer::sum);
                                }
                            });
                        },
                        4,
                        0,
                        episode -> {});
        assertThat(madeBy).hasSize(2).doesNotContainKey(Thread.currentThread());
        assertThat(madeBy.values()).containsOnly(1);
    }

    @Test
    void onePlayerThatFailsEndsTheEvaluationWithItsError() {
        Player.Factory broken = () -> new Player(new CountingEnvironment(), new DecisionPolicy() {
            @Override
            public void begin(int episode) {
                if (episode == 3) {
                    throw new IllegalStateException("broken");
                }
            }

            @Override
            public float[] act(float[] observation) {
                return new float[1];
            }
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> new Evaluator(2, 2).evaluate(broken, 1000, 1, episode -> {}))
                .withMessage("broken");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Player random() {
        Environment environment = Tasks.create("SafetyPointGoal1");
        return new Player(environment, new RandomPolicy(environment.spec().actionSize(), 1));
    }

    @Test
    void noEpisodeAndANegativeSeedAreRefused() {
        Evaluator evaluator = new Evaluator(2, 1);
        Player.Factory players = () -> new Player(new CountingEnvironment(), always(0));
        assertThatIllegalArgumentException().isThrownBy(() -> evaluator.evaluate(players, 0, 1, episode -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> evaluator.evaluate(players, 1, -1, episode -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluator(2, 0));
    }

    private static DecisionPolicy always(float value) {
        return new DecisionPolicy() {
            @Override
            public void begin(int episode) {}

            @Override
            public float[] act(float[] observation) {
                return new float[] {value};
            }
        };
    }
}
