package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safedreamer.agent.AgentWeights;
import safedreamer.agent.PlanningState;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.planning.PlannerSettings;

/** A kept decision is planned again by another agent, on another thread, from numbers alone. */
class ReplanTest {

    private static final int DECISIONS = 95;

    private DecisionRecord last;
    private AgentWeights weights;

    private void train(RunSettings settings) {
        Recorder recorder = new Recorder();
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), recorder)) {
            while (loop.decisions() < DECISIONS) {
                loop.advance(settings.planner(), true);
            }
            last = recorder.decisions.get(DECISIONS - 1);
            weights = loop.agent().weights();
        }
    }

    private static boolean sameBits(float one, float other) {
        return Float.floatToRawIntBits(one) == Float.floatToRawIntBits(other);
    }

    private Replanned replan(RunSettings settings, PlannerSettings planner, Runnable onFutures) {
        return CompletableFuture.supplyAsync(() -> {
                    try (FrozenAgent agent = new FrozenAgent(
                            settings, Tasks.create(settings.task()).spec())) {
                        agent.take(weights);
                        return agent.replan(
                                last.state(),
                                last.scene(),
                                settings.variant(),
                                last.trace().penalty(),
                                planner,
                                last.trace().seed(),
                                true,
                                onFutures);
                    }
                })
                .join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"osrp", "osrp-lag", "cem"})
    void unchangedSettingsWithTheWeightsOfThatMomentGiveTheSameTraceBitForBit(String variant) {
        RunSettings settings = SmallRuns.settings(
                "variant=" + variant, "planner.latentPath=SAMPLE", "planner.bootstrap=true", "pid.initialPenalty=0.7");
        train(settings);

        Replanned again = replan(settings, settings.planner(), () -> {});

        assertThat(last.state().previousPlan()).as("a warm start was kept").isNotNull();
        assertThat(again.trace())
                .usingRecursiveComparison()
                .withEqualsForType(ReplanTest::sameBits, Float.class)
                .isEqualTo(last.trace());
        assertThat(again.paths())
                .usingRecursiveComparison()
                .withEqualsForType(ReplanTest::sameBits, Float.class)
                .isEqualTo(last.paths());
    }

    @Test
    void anotherLimitChangesWhatIsSafeButNotTheFuturesItIsAskedOf() {
        RunSettings settings = SmallRuns.settings();
        train(settings);
        PlannerSettings generous = safedreamer.settings.ParameterTable.of(RunSettings.class)
                .with(settings, "planner.costLimit", "100000")
                .planner();

        Replanned again = replan(settings, generous, () -> {});

        assertThat(again.trace().iterations().get(0).actions())
                .containsExactly(last.trace().iterations().get(0).actions());
        assertThat(again.trace().last().safeCount())
                .isEqualTo(again.trace().last().candidates());
    }

    @Test
    void aSearchIsGivenUpHalfWay() {
        RunSettings settings = SmallRuns.settings();
        train(settings);

        assertThatThrownBy(() -> replan(settings, settings.planner(), () -> {
                    throw new IllegalStateException("enough");
                }))
                .hasRootCauseMessage("enough");
    }

    @Test
    void aStateOfAnotherSizeIsRefused() {
        RunSettings settings = SmallRuns.settings();
        train(settings);
        PlanningState foreign = new PlanningState(new float[3], new float[2], null, 0);

        try (FrozenAgent agent =
                new FrozenAgent(settings, Tasks.create(settings.task()).spec())) {
            assertThatThrownBy(() -> agent.replan(
                            foreign, last.scene(), settings.variant(), 0, settings.planner(), 1, false, () -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("3 + 2");
        }
    }

    @Test
    void aSessionHandsOutItsWeightsWhileItTrainsWhilePausedAndAfterItsEnd() throws Exception {
        TrainingSession session = new TrainingSession(SmallRuns.settings());
        session.keepLastWeights();
        session.start();
        AgentWeights training = session.weights().get(60, TimeUnit.SECONDS);
        session.pause();
        AgentWeights paused = session.weights().get(60, TimeUnit.SECONDS);
        session.close();
        AgentWeights closed = session.weights().get(1, TimeUnit.SECONDS);

        assertThat(training.values()).containsOnlyKeys("model", "actor", "rewardCritic", "costCritic");
        assertThat(paused.updates()).isGreaterThanOrEqualTo(training.updates());
        assertThat(closed.values().get("model")).containsExactly(paused.values().get("model"));
        assertThat(session.awaitEnd(Duration.ZERO)).isTrue();
    }
}
