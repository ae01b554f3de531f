package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.environment.Environment;
import safedreamer.environment.safetygym.Tasks;

class TrainingLoopTest {

    private static Recorder run(RunSettings settings, int decisions, boolean decode) {
        Recorder recorder = new Recorder();
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), recorder)) {
            while (loop.decisions() < decisions) {
                loop.advance(settings.planner(), decode);
            }
        }
        return recorder;
    }

    @Test
    void theSameSettingsGiveTheSameRunBitForBit() {
        RunSettings settings = SmallRuns.settings("seed=5");
        Recorder first = run(settings, 95, false);
        Recorder second = run(settings, 95, false);

        assertThat(second.actions()).containsExactlyElementsOf(first.actions());
        assertThat(last(second).trace().last().rewardReturn())
                .containsExactly(last(first).trace().last().rewardReturn());
    }

    @Test
    void lookingAtTheFuturesDoesNotChangeTheRun() {
        RunSettings settings = SmallRuns.settings("seed=5");

        assertThat(run(settings, 95, true).actions())
                .containsExactlyElementsOf(run(settings, 95, false).actions());
    }

    @Test
    void anotherSeedGivesAnotherRun() {
        assertThat(run(SmallRuns.settings("seed=6"), 85, false).actions())
                .isNotEqualTo(run(SmallRuns.settings("seed=5"), 85, false).actions());
    }

    @Test
    void exploringComesFirstAndIsCutIntoShortEpisodes() {
        Recorder recorder = run(SmallRuns.settings(), 85, false);

        assertThat(recorder.episodes).hasSize(4).allSatisfy(episode -> {
            assertThat(episode.phase()).isEqualTo(Phase.EXPLORING);
            assertThat(episode.length()).isEqualTo(20);
        });
        assertThat(recorder.decisions.subList(0, 80)).allMatch(decision -> decision.trace() == null);
        assertThat(recorder.decisions.subList(80, 85)).allMatch(decision -> decision.trace() != null);
    }

    @Test
    void updatesKeepToTheirRatio() {
        Recorder recorder = run(SmallRuns.settings("learning.updatesPerDecision=2"), 130, false);

        // 2 before acting, then 2 for each of the 49 decisions before the last.
        assertThat(recorder.updates.get(recorder.updates.size() - 1).update()).isEqualTo(100);
    }

    @Test
    void actingWhileLearningDecidesWithTheWeightsFromBeforeTheUpdatesBesideIt() {
        RunSettings takingTurns = SmallRuns.settings("learning.updatesPerDecision=2", "threads=1");
        Recorder inTurn = run(takingTurns, 84, false);
        Recorder together = run(together("learning.updatesPerDecision=2"), 84, false);

        assertThat(updatesBehind(inTurn)).containsExactly(2L, 4L, 6L, 8L);
        assertThat(updatesBehind(together)).containsExactly(2L, 2L, 4L, 6L);
        assertThat(returns(together, 80)).containsExactly(returns(inTurn, 80));
        assertThat(returns(together, 81)).isNotEqualTo(returns(inTurn, 81));
    }

    @Test
    void actingWhileLearningIsTheSameRunEachTime() {
        Recorder first = run(together("seed=5", "variant=OSRP_LAG"), 110, false);
        Recorder second = run(together("seed=5", "variant=OSRP_LAG"), 110, false);

        assertThat(second.actions()).containsExactlyElementsOf(first.actions());
        assertThat(last(second).trace().last().rewardReturn())
                .containsExactly(last(first).trace().last().rewardReturn());
    }

    private static float[] returns(Recorder recorder, int decision) {
        return recorder.decisions.get(decision).trace().iterations().getFirst().rewardReturn();
    }

    /** Of each decision that was no random one: the updates that its weights had behind them. */
    private static List<Long> updatesBehind(Recorder recorder) {
        return recorder.decisions.stream()
                .filter(decision -> decision.state() != null)
                .map(decision -> decision.state().updates())
                .toList();
    }

    private static RunSettings together(String... overrides) {
        List<String> all = new ArrayList<>(List.of("learning.actWhileLearning=true", "threads=2"));
        all.addAll(List.of(overrides));
        return SmallRuns.settings(all.toArray(String[]::new));
    }

    @Test
    void decodedPathsStartWhereTheAgentBelievesItIs() {
        Recorder recorder = run(SmallRuns.settings(), 82, true);
        ImaginedPaths paths = last(recorder).paths();
        int candidates = last(recorder).trace().last().candidates();

        assertThat(paths).isNotNull();
        assertThat(paths.candidates()).isEqualTo(candidates);
        assertThat(paths.positions()).hasSize(2).allMatch(xy -> xy.length == candidates * 5 * 2);
        assertThat(paths.plan()).hasSize(5 * 2);
        float[] xy = paths.positions().get(0);
        assertThat(xy[10]).as("all candidates start at the same place").isEqualTo(xy[0]);
        assertThat(paths.believedObjects()).hasSize(9);
    }

    /** 1000 simulator steps, five of them a decision. */
    @Test
    void theSearchIsToldTheEpisodesLengthInDecisions() {
        assertThat(last(run(SmallRuns.settings(), 82, false)).trace().episodeDecisions())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 8"})
    void onlyATerminatedEpisodeIsLearnedAsAnEndOfTheWorld(boolean terminated, int ends) {
        RunSettings settings = SmallRuns.settings();
        Environment environment = new ShortEpisodes(Tasks.create(settings.task()), 6, terminated);
        try (TrainingLoop loop = new TrainingLoop(settings, environment, new Recorder())) {
            while (loop.decisions() < 20) {
                loop.advance(settings.planner(), false);
            }
            // Windows of seven steps are whole episodes.
            float[] terminal = loop.replay().sample(8, 7, new Random(1)).isTerminal();
            assertThat(IntStream.range(0, 56).mapToDouble(i -> terminal[i]).sum())
                    .isEqualTo(ends);
            assertThat(IntStream.range(48, 56).mapToDouble(i -> terminal[i]).sum())
                    .as("at the last step of each")
                    .isEqualTo(ends);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nativeMemoryStaysFlat(boolean together) {
        RunSettings settings = SmallRuns.settings("learning.actWhileLearning=" + together);
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), new Recorder())) {
            while (loop.decisions() < 90) {
                loop.advance(settings.planner(), true);
            }
            int before = loop.agent().liveArrays();
            while (loop.decisions() < 190) {
                loop.advance(settings.planner(), true);
            }
            assertThat(loop.agent().liveArrays()).isEqualTo(before);
        }
    }

    private static DecisionRecord last(Recorder recorder) {
        return recorder.decisions.get(recorder.decisions.size() - 1);
    }
}
