package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.settings.ParameterTable;
import safedreamer.settings.UserError;

class TrainingSessionTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(5);
        }
    }

    @Test
    void finishesAfterTheDecisionsAskedFor() throws InterruptedException {
        Recorder recorder = new Recorder();
        try (TrainingSession session = new TrainingSession(SmallRuns.settings(), new SessionOptions(90, null, 0))) {
            session.addListener(recorder);
            session.start();

            assertThat(session.awaitEnd(LONG)).isTrue();
            assertThat(session.state()).isEqualTo(SessionState.FINISHED);
        }
        assertThat(recorder.decisions).hasSize(90);
        assertThat(recorder.states).containsExactly(SessionState.TRAINING, SessionState.FINISHED);
    }

    @Test
    void aStepWhilePausedIsExactlyOneDecision() throws InterruptedException {
        Recorder recorder = new Recorder();
        try (TrainingSession session = new TrainingSession(SmallRuns.settings())) {
            session.addListener(recorder);
            session.pause();
            session.start();
            waitFor(() -> session.state() == SessionState.PAUSED);
            session.stepOnce();
            session.stepOnce();
            waitFor(() -> recorder.decisions.size() == 2);
            Thread.sleep(100);

            assertThat(recorder.decisions).hasSize(2);
            session.resume();
            waitFor(() -> recorder.decisions.size() > 10);
        }
        assertThat(recorder.states)
                .startsWith(SessionState.TRAINING, SessionState.PAUSED)
                .endsWith(SessionState.TRAINING, SessionState.CLOSED);
    }

    @Test
    void aChangedSettingIsInTheVeryNextTrace() throws InterruptedException {
        Recorder recorder = new Recorder();
        RunSettings settings = SmallRuns.settings();
        try (TrainingSession session = new TrainingSession(settings)) {
            session.addListener(recorder);
            session.start();
            waitFor(() -> recorder.decisions.size() > 85);
            session.pause();
            waitFor(() -> session.state() == SessionState.PAUSED);
            int before = recorder.decisions.size();
            session.changePlanner(ParameterTable.of(RunSettings.class)
                    .with(settings, "planner.costLimit", "7.5")
                    .planner());
            session.stepOnce();
            waitFor(() -> recorder.decisions.size() > before);

            assertThat(recorder.decisions.get(before).trace().settings().costLimit())
                    .isEqualTo(7.5);
            assertThat(recorder.decisions.get(before - 1).trace().settings().costLimit())
                    .isEqualTo(2);
        }
    }

    @Test
    void checkpointsHoldTheWholeAgentAndTheOldestGo(@TempDir Path folder) throws Exception {
        RunSettings settings = SmallRuns.settings();
        try (TrainingSession session = new TrainingSession(settings, new SessionOptions(95, folder, 3))) {
            session.start();
            assertThat(session.awaitEnd(LONG)).isTrue();
            Checkpoint checkpoint = Checkpoint.open(folder);

            assertThat(checkpoint.decisions()).isEqualTo(95);
            assertThat(checkpoint.settings()).isEqualTo(settings);
            try (var agent = checkpoint.agent(session.environment())) {
                assertThat(agent.updates()).isEqualTo(checkpoint.updates()).isPositive();
            }
        }
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("step-90", "step-93", "step-95");
        }
    }

    @Test
    void theLastCheckpointHoldsTheLastUpdateTooWhereOneWasDueAnyway(@TempDir Path folder) throws Exception {
        Recorder recorder = new Recorder();
        try (TrainingSession session = new TrainingSession(SmallRuns.settings(), new SessionOptions(96, folder, 3))) {
            session.addListener(recorder);
            session.start();
            assertThat(session.awaitEnd(LONG)).isTrue();
        }
        Checkpoint last = Checkpoint.open(folder);
        assertThat(last.decisions()).isEqualTo(96);
        long acted = recorder.decisions.stream()
                .filter(decision -> decision.trace() != null)
                .count();
        assertThat(acted).isPositive();
        assertThat(last.updates()).as("those before acting, and one a decision").isEqualTo(2 + acted);
    }

    @Test
    void anErrorInAListenerStopsTheRunButLosesNothing(@TempDir Path folder) throws Exception {
        Recorder recorder = new Recorder();
        try (TrainingSession session = new TrainingSession(SmallRuns.settings(), new SessionOptions(0, folder, 0))) {
            session.addListener(recorder);
            session.addListener(new TrainingListener() {
                @Override
                public void onDecision(DecisionRecord decision) {
                    if (decision.decision() == 30) {
                        throw new IllegalStateException("broken on purpose");
                    }
                }
            });
            session.start();
            assertThat(session.awaitEnd(LONG)).isTrue();

            assertThat(session.state()).isEqualTo(SessionState.FAILED);
            assertThat(recorder.errors)
                    .singleElement()
                    .satisfies(error -> assertThat(error).hasMessage("broken on purpose"));
            assertThat(Checkpoint.open(folder).decisions()).isEqualTo(30);
        }
    }

    @Test
    void anUnknownTaskIsRefusedBeforeAnythingStarts() {
        RunSettings settings = ParameterTable.of(RunSettings.class).with(SmallRuns.settings(), "task", "SafetyMoon9");

        assertThatThrownBy(() -> new TrainingSession(settings).close())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("SafetyMoon9");
    }
}
