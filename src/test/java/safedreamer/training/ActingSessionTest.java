package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.agent.AgentWeights;
import safedreamer.environment.Environment;
import safedreamer.evaluation.Evaluator;
import safedreamer.planning.PlannerSettings;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;

/** A trained agent that acts and learns no more. */
class ActingSessionTest {

    /** So long that a machine that does something else meanwhile passes, too. */
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final RunSettings SETTINGS = SmallRuns.settings();

    @TempDir
    private static Path folder;

    private static Checkpoint trained;

    @BeforeAll
    static void train() throws InterruptedException {
        try (TrainingSession session = new TrainingSession(SETTINGS, new SessionOptions(100, folder, 0))) {
            session.start();
            assertThat(session.awaitEnd(LONG)).isTrue();
        }
        trained = Checkpoint.open(folder);
    }

    private static ActingOptions options(int decisions, Duration pace) {
        return new ActingOptions(trained, 100, 7, 3, pace, 100 + decisions);
    }

    private static Recorder act(Checkpoint agent, int decisions) throws InterruptedException {
        Recorder recorder = new Recorder();
        ActingOptions options = new ActingOptions(agent, 100, 7, 3, Duration.ZERO, 100 + decisions);
        try (TrainingSession session = TrainingSession.acting(SETTINGS, options)) {
            session.addListener(recorder);
            session.wantPaths(true);
            session.start();
            assertThat(session.awaitEnd(LONG)).isTrue();
        }
        assertThat(recorder.errors).isEmpty();
        return recorder;
    }

    @Test
    void itActsOnLayoutsOfAnEvaluationAndCountsOn() throws InterruptedException {
        Recorder recorder = act(trained, 205);

        assertThat(recorder.states).containsExactly(SessionState.ACTING, SessionState.FINISHED);
        assertThat(recorder.updates).isEmpty();
        assertThat(recorder.decisions).hasSize(205).allMatch(decision -> decision.phase() == Phase.ACTING);
        assertThat(recorder.decisions.get(0).decision()).isEqualTo(101);
        assertThat(recorder.decisions.get(0).episode()).isEqualTo(8);
        assertThat(recorder.decisions.get(204).episode()).isEqualTo(9);
        assertThat(recorder.episodes)
                .singleElement()
                .extracting(EpisodeRecord::length)
                .isEqualTo(200);
        try (Environment world = SETTINGS.environment()) {
            world.reset(Evaluator.evaluationSeed(3, 7));
            assertThat(recorder.decisions.get(0).scene()).isEqualTo(world.scene());
        }
    }

    @Test
    void nothingIsLearnedAndTheSameOptionsGiveTheSameDecisions() throws Exception {
        Recorder once = new Recorder();
        AgentWeights before;
        AgentWeights after;
        try (TrainingSession session = TrainingSession.acting(SETTINGS, options(30, Duration.ZERO))) {
            session.addListener(once);
            session.keepLastWeights();
            session.start();
            before = session.weights().get();
            assertThat(session.awaitEnd(LONG)).isTrue();
            after = session.weights().get();
        }

        assertThat(after.updates()).isEqualTo(trained.updates()).isEqualTo(before.updates());
        assertThat(equal(after.values(), before.values())).isTrue();
        List<float[]> again = act(trained, 30).actions();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)).isEqualTo(once.actions().get(i));
        }
    }

    private static boolean equal(Map<String, float[]> a, Map<String, float[]> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(set -> Arrays.equals(set.getValue(), b.get(set.getKey())));
    }

    @Test
    void aChangeOfTheLimitIsFeltInTheVeryNextDecision() throws InterruptedException {
        PlannerSettings tight = ParameterTable.of(PlannerSettings.class).with(SETTINGS.planner(), "costLimit", 0.25);
        Recorder recorder = new Recorder();
        try (TrainingSession session = TrainingSession.acting(SETTINGS, options(6, Duration.ofMillis(40)))) {
            session.addListener(recorder);
            session.addListener(new TrainingListener() {
                @Override
                public void onDecision(DecisionRecord decision) {
                    if (decision.decision() == 103) {
                        session.changePlanner(tight);
                    }
                }
            });
            long start = System.nanoTime();
            session.start();
            assertThat(session.awaitEnd(LONG)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(5 * 40));
        }
        assertThat(recorder.decisions)
                .extracting(decision -> decision.trace().settings().costLimit())
                .containsExactly(2.0, 2.0, 2.0, 0.25, 0.25, 0.25);
    }

    @Test
    void theAgentAloneActsTheSameAndCannotGoOnTraining() throws InterruptedException {
        Path alone = folder.resolve("alone");
        trained.writeAgent(alone, SETTINGS);

        Checkpoint copy = Checkpoint.open(alone);
        assertThat(copy.folder().resolve("weights.safetensors").toFile().length())
                .isLessThan(
                        trained.folder().resolve("weights.safetensors").toFile().length() / 2);
        List<float[]> wanted = act(trained, 10).actions();
        List<float[]> actions = act(copy, 10).actions();
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(actions.get(i)).isEqualTo(wanted.get(i));
        }
        assertThatThrownBy(copy::verify).isInstanceOf(UserError.class).hasMessageContaining("not gone on with");
    }
}
