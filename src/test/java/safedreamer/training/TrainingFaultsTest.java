package safedreamer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safedreamer.environment.Environment;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.Scene;
import safedreamer.environment.TimeStep;
import safedreamer.environment.safetygym.Tasks;
import safedreamer.run.Manifest;
import safedreamer.run.RunDirectory;
import safedreamer.settings.UserError;

/** Whatever breaks in training, what was learned before is kept and can be gone on with. */
class TrainingFaultsTest {

    private final RunSettings settings = SmallRuns.settings();

    @TempDir
    private Path folder;

    /** The task, but from one step on something else happens. */
    private record Faulty(Environment inner, int[] stepsLeft, UnaryOperator<TimeStep> fault) implements Environment {

        @Override
        public EnvironmentSpec spec() {
            return inner.spec();
        }

        @Override
        public TimeStep reset(long seed) {
            return inner.reset(seed);
        }

        @Override
        public TimeStep step(float[] action) {
            TimeStep step = inner.step(action);
            return stepsLeft[0]-- > 0 ? step : fault.apply(step);
        }

        @Override
        public Scene scene() {
            return inner.scene();
        }
    }

    private RunDirectory trainInto(UnaryOperator<TimeStep> fault, String message) throws InterruptedException {
        RunDirectory run = RunDirectory.create(
                folder.resolve("run"),
                new RunConfig(settings, 0, 0).text(),
                Manifest.ofThisProcess(List.of(), 1, "cpu", Instant.EPOCH));
        Environment environment = new Faulty(Tasks.create(settings.task()), new int[] {88}, fault);
        Recorder recorder = new Recorder();
        try (TrainingSession session = new TrainingSession(settings, SessionOptions.of(run, 0, 0, null), environment)) {
            session.addListener(recorder);
            session.start();
            assertThat(session.awaitEnd(Duration.ofSeconds(60))).isTrue();
            assertThat(session.state()).isEqualTo(SessionState.FAILED);
        }
        assertThat(recorder.errors)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessageContaining(message));
        return run;
    }

    private void assertGoesOn(RunDirectory run) throws InterruptedException {
        Continuation from = Continuation.of(run, new ArrayList<String>()::add);
        assertThat(from.checkpoint().decisions()).isEqualTo(88);
        Recorder recorder = new Recorder();
        try (TrainingSession session = new TrainingSession(settings, SessionOptions.of(run, 91, 0, from))) {
            session.addListener(recorder);
            session.start();
            assertThat(session.awaitEnd(Duration.ofSeconds(60))).isTrue();
            assertThat(session.state()).isEqualTo(SessionState.FINISHED);
        }
        assertThat(recorder.decisions).hasSize(3).allMatch(decision -> decision.episode() == 6);
    }

    @Test
    void anExceptionInTheEnvironmentLosesNothing() throws InterruptedException {
        assertGoesOn(trainInto(
                step -> {
                    throw new IllegalStateException("the simulator broke");
                },
                "the simulator broke"));
    }

    @Test
    void whatIsNotANumberIsNotLearnedFrom() throws InterruptedException {
        assertGoesOn(trainInto(
                step -> new TimeStep(new float[29], Double.NaN, 0, false, false, 0),
                "At decision 89 the environment gave an observation, reward or cost that is not a finite number"));
    }

    @Test
    void weightsThatAreNotNumbersStopTheRunAndReplaceNoCheckpoint() {
        CheckpointWriter writer = new CheckpointWriter(folder, folder.resolve("replay"));
        try (TrainingLoop loop = new TrainingLoop(settings, Tasks.create(settings.task()), new Recorder())) {
            while (loop.decisions() < 85) {
                loop.advance(settings.planner(), false);
            }
            writer.save(settings, loop);
            loop.agent().learned().get(0).parameters().values().muli(Float.NaN);

            assertThatThrownBy(() -> writer.save(settings, loop))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("a weight of \"model\" has become NaN")
                    .hasMessageContaining("smaller learning rate");
            assertThatThrownBy(() -> {
                        while (loop.decisions() < 200) {
                            loop.advance(settings.planner(), false);
                        }
                    })
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(Checkpoint.open(folder).decisions()).isEqualTo(85);
        Checkpoint.open(folder).verify();
    }
}
