package safedreamer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import safedreamer.environment.Environment;
import safedreamer.environment.safetygym.Tasks;

class EvaluatorTest {

    @Test
    void sumsAreOverEpisodesAndTheLimitCountsEpisodesAboveIt() {
        CountingEnvironment environment = new CountingEnvironment();
        List<Integer> heard = new ArrayList<>();

        EvaluationResult result =
                new Evaluator(environment, 2).evaluate(always(0.5f), 5, 10, episode -> heard.add(episode.episode()));

        assertThat(heard).containsExactly(0, 1, 2, 3, 4);
        assertThat(result.episodeReturn()).isEqualTo(new ConfidenceInterval(2, 2, 2, 5));
        assertThat(result.cost().mean()).isEqualTo(2);
        assertThat(result.shareOverLimit().mean()).isEqualTo(0.4);
        assertThat(result.episodes().get(3))
                .isEqualTo(new EvaluatedEpisode(3, Evaluator.evaluationSeed(10, 3), 2, 3, 4, 1));
    }

    @Test
    void everyEpisodeHasASeedOfItsOwnThatNobodyTypes() {
        CountingEnvironment environment = new CountingEnvironment();
        new Evaluator(environment, 2).evaluate(always(0), 3, 7, episode -> {});
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
            public void reset() {
                calls.add("reset");
            }

            @Override
            public float[] act(float[] observation) {
                calls.add("act" + (int) observation[0]);
                return new float[1];
            }
        };
        new Evaluator(new CountingEnvironment(), 2).evaluate(policy, 2, 0, episode -> {});
        assertThat(calls)
                .containsExactly("reset", "act0", "act1", "act2", "act3", "reset", "act0", "act1", "act2", "act3");
    }

    @Test
    void theRandomPolicyScoresAsItIsKnownToOnTheRealTask() {
        Environment environment = Tasks.create("SafetyPointGoal1");
        DecisionPolicy random = new RandomPolicy(environment.spec().actionSize(), new SplittableRandom(1));

        EvaluationResult once = new Evaluator(environment, 2).evaluate(random, 30, 1, episode -> {});

        // Known from 100 episodes elsewhere: -0.51 ± 0.16 and 47.7 ± 8.1 (standard errors); here 30 episodes.
        assertThat(once.episodeReturn().mean()).isBetween(-1.6, 0.6);
        assertThat(once.cost().mean()).isBetween(5.0, 100.0);
        assertThat(once.episodes()).allMatch(episode -> episode.length() == 200);

        EvaluationResult again = new Evaluator(environment, 2)
                .evaluate(
                        new RandomPolicy(environment.spec().actionSize(), new SplittableRandom(1)),
                        30,
                        1,
                        episode -> {});
        assertThat(again).isEqualTo(once);
    }

    @Test
    void noEpisodeAndANegativeSeedAreRefused() {
        Evaluator evaluator = new Evaluator(new CountingEnvironment(), 2);
        assertThatIllegalArgumentException().isThrownBy(() -> evaluator.evaluate(always(0), 0, 1, episode -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> evaluator.evaluate(always(0), 1, -1, episode -> {}));
    }

    private static DecisionPolicy always(float value) {
        return new DecisionPolicy() {
            @Override
            public void reset() {}

            @Override
            public float[] act(float[] observation) {
                return new float[] {value};
            }
        };
    }
}
